import { commonFields, componentType, errorFields, latencyMs, locale, spanKind } from '../common.ts';
import { defineEvent } from '../event.ts';
import { flag, id, json, optional, required, text } from '../field.ts';

export const toolCall = defineEvent({
  type: '[Agent] Tool Call',
  method: 'trackToolCall',
  origin: 'sdk',
  summary: 'One run of a tool that a model asked for: its arguments, result, latency and success.',
  component: 'tool',
  idOption: 'invocationId',
  turn: 'current',
  fields: {
    ...commonFields,
    componentType: componentType(),
    invocationId: required(id(), {
      wire: '[Agent] Invocation ID',
      privacy: 'identity',
      otel: 'gen_ai.tool.call.id',
      description: 'Id of this run.',
    }),
    toolName: required(text(), {
      wire: '[Agent] Tool Name',
      privacy: 'none',
      otel: 'gen_ai.tool.name',
      description: 'Name of the tool.',
    }),
    success: required(flag(), {
      wire: '[Agent] Tool Success',
      privacy: 'none',
      description: 'Whether the tool did its work.',
    }),
    latencyMs: latencyMs(),
    ...errorFields(),
    locale: locale(),
    spanKind: spanKind(),
    input: optional(json(), {
      wire: '[Agent] Tool Input',
      privacy: 'content',
      encoding: 'json',
      otel: 'gen_ai.tool.call.arguments',
      description: 'Arguments of the call, as JSON.',
    }),
    output: optional(json(), {
      wire: '[Agent] Tool Output',
      privacy: 'content',
      encoding: 'json',
      otel: 'gen_ai.tool.call.result',
      description: 'What the tool returned, as JSON.',
    }),
    parentMessageId: optional(id(), {
      wire: '[Agent] Parent Message ID',
      privacy: 'identity',
      description: 'Message that led to this run.',
    }),
    toolType: optional(text(), {
      wire: '[Agent] Tool Type',
      privacy: 'none',
      otel: 'gen_ai.tool.type',
      description: 'Kind of tool: "function", "mcp", "builtin", …',
    }),
    toolOwner: optional(text(), {
      wire: '[Agent] Tool Owner',
      privacy: 'none',
      description: 'Who provides the tool, for example the name of an MCP server.',
    }),
  },
});
