import type { ToolCall } from '@mistralai/mistralai/models/components';
import type { ToolCallRequest } from '../../../schema/llm-call.ts';

/** The SDK writes "null" where the vendor gave no id. */
export const idOf = ({ id }: ToolCall): string => (id === undefined || id === 'null' ? '' : id);

/** Arguments come as text, or as an object where a server has parsed them. */
export const argumentsOf = (given: unknown): string =>
  typeof given === 'string' ? given : JSON.stringify(given ?? {});

export const toolCallOf = (call: ToolCall): ToolCallRequest => ({
  id: idOf(call),
  type: 'function',
  function: { name: call.function.name, arguments: argumentsOf(call.function.arguments) },
});
