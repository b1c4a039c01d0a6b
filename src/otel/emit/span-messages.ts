import type { Attachment, ToolCallRequest } from '../../../schema/llm-call.ts';
import { parseArguments } from '../../core/record-call.ts';
import { normalizeTools } from '../../core/tool-definitions.ts';
import type { Options } from '../../core/tracker.ts';

type Part = Readonly<Record<string, unknown>>;

/** `gen_ai.input.messages`: what the user said. */
export function inputMessages({ content, attachments }: Options): readonly object[] | undefined {
  const parts = [...textPart('text', content), ...listOf<Attachment>(attachments).flatMap(uriPart)];
  return parts.length > 0 ? [{ role: 'user', parts }] : undefined;
}

/** `gen_ai.output.messages`: the answer. */
export function outputMessages(answer: Options): readonly object[] | undefined {
  const { content, reasoningContent, toolCalls, finishReason } = answer;
  const parts = [
    ...textPart('reasoning', reasoningContent),
    ...textPart('text', content),
    ...listOf<ToolCallRequest>(toolCalls).map(toolCallPart),
  ];
  return parts.length > 0 ? [{ role: 'assistant', parts, finish_reason: finishReason ?? '' }] : undefined;
}

/** `gen_ai.system_instructions`. */
export function instructions(prompt: unknown): readonly object[] | undefined {
  const parts = textPart('text', prompt);
  return parts.length > 0 ? parts : undefined;
}

/** `gen_ai.tool.definitions`. */
export function toolDefinitions(tools: unknown): readonly object[] | undefined {
  const known = normalizeTools(listOf(tools));
  return known.length > 0 ? known.map((tool) => ({ type: 'function', ...tool })) : undefined;
}

function textPart(type: 'text' | 'reasoning', content: unknown): Part[] {
  return typeof content === 'string' && content !== '' ? [{ type, content }] : [];
}

function uriPart({ type, url, mime_type }: Attachment): Part[] {
  return url === undefined ? [] : [{ type: 'uri', modality: type, mime_type, uri: url }];
}

function toolCallPart({ id, function: asked }: ToolCallRequest): Part {
  return { type: 'tool_call', id, name: asked.name, arguments: parseArguments(asked.arguments) };
}

/** Whatever an app passed for a list. The members have their type where ours or the types of the methods made them. */
function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
