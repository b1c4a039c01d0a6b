import type Anthropic from '@anthropic-ai/sdk';
import { shared } from '../../core/shared-state.ts';
import { runWatched } from '../../functions/run-watched.ts';
import { watchTool } from '../../functions/tool-watch.ts';
import { toolContent } from './tool-content.ts';

export interface ToolHandlerContext {
  /** Id that the model gave to this call. */
  readonly toolUseId: string;
  /** Aborts with the run; undefined where the run was given no signal. */
  readonly signal: AbortSignal | undefined;
}

/**
 * A tool of the app: gets the arguments that the model wrote. A string, content blocks or any JSON value goes back to
 * the model; of what it throws, the message.
 */
// biome-ignore lint/suspicious/noExplicitAny: the model writes the input, and each handler says what it takes.
export type ToolHandler = (input: any, context: ToolHandlerContext) => unknown;

type Result = Anthropic.ToolResultBlockParam;

/** Runs one tool. Never rejects: the model is told of a failure, and may try something else. */
export async function runTool(
  handlers: Readonly<Record<string, ToolHandler>>,
  { id, name, input }: Anthropic.ToolUseBlock,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const answer = { type: 'tool_result' as const, tool_use_id: id };
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  const known = Object.keys(handlers).join(', ') || 'none';
  const work: ToolHandler = handler ?? (() => unknownTool(name, known));
  try {
    const context = { toolUseId: id, signal };
    const output = await (isRecorded(handler) ? work(input, context) : watched(name, work)(input, context));
    return { ...answer, content: toolContent(output) };
  } catch (error) {
    return { ...answer, content: error instanceof Error ? error.message : String(error), is_error: true };
  }
}

/** A function of `tool()` tells of its runs itself. */
function isRecorded(handler: ToolHandler | undefined): boolean {
  return handler !== undefined && shared.observed.has(handler);
}

function watched(name: string, work: ToolHandler): ToolHandler {
  const own = {};
  const facts = { name, ai: undefined, own, toolType: 'function', toolOwner: undefined };
  const watch = { ...facts, captureInput: true, captureOutput: true };
  return (input, context) => runWatched(() => watchTool(watch, [input]), work, undefined, [input, context]);
}

function unknownTool(name: string, known: string): never {
  throw new Error(`There is no tool ${name}; there are: ${known}.`);
}
