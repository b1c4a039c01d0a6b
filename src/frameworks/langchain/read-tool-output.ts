import type { ToolMessage } from '@langchain/core/messages';
import { readText } from './read-content.ts';

type Loose = Readonly<Record<string, unknown>>;

/** A tool that was called by a model gives a message; what it returned is in it. */
export function readToolOutput(output: unknown): { output: unknown; callId?: string | undefined; isError: boolean } {
  if (!isToolMessage(output)) return { output, isError: false };
  const { tool_call_id: callId, content, status } = output;
  return { output: readText(content) ?? content, callId, isError: status === 'error' };
}

function isToolMessage(output: unknown): output is ToolMessage {
  return typeof output === 'object' && output !== null && typeof (output as Loose).tool_call_id === 'string'; // Checked.
}

/** The framework hands arguments on as JSON; a tool with one text as its input gets it plain. */
export function readToolInput(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}
