import { parsed } from '../fields.ts';
import type { SpanAttributes } from '../span-like.ts';
import type { Dialect } from './dialect.ts';
import { itemsOf, nested } from './nested.ts';
import { partsIn, type ToldMessage, toolCall } from './vendor-messages.ts';

/** OpenLLMetry: attributes of its own until it took those of the conventions. LiteLLM speaks it too. */
export const traceloop: Dialect = {
  marks: [
    'llm.request.type',
    'traceloop.span.kind',
    'traceloop.entity.name',
    'traceloop.workflow.name',
    'traceloop.association.properties.session_id',
    'traceloop.association.properties.user_id',
    'gen_ai.prompt.0.role',
    'gen_ai.completion.0.role',
  ],
  operation: {
    attribute: 'llm.request.type',
    words: { chat: 'chat', completion: 'text_completion', embedding: 'embeddings' },
  },
  names: {
    'gen_ai.conversation.id': [
      'traceloop.association.properties.session_id',
      'traceloop.association.properties.conversation_id',
      'traceloop.association.properties.thread_id',
    ],
    'enduser.id': ['traceloop.association.properties.user_id', 'llm.user'],
    'gen_ai.usage.total_tokens': ['llm.usage.total_tokens'],
    'gen_ai.usage.reasoning.output_tokens': ['llm.usage.reasoning_tokens'],
    'gen_ai.usage.cache_read.input_tokens': ['llm.usage.cache_read_input_tokens'],
    'gen_ai.usage.cache_creation.input_tokens': ['llm.usage.cache_creation_input_tokens'],
    'gen_ai.request.stream': ['llm.is_streaming'],
    'gen_ai.request.top_p': ['llm.top_p'],
  },
  read: ({ attributes: of }) => ({ ...callOf(of), ...entityOf(of) }),
};

/** Of what the app named by a decorator: an agent, a tool, a workflow, a task. */
function entityOf(of: SpanAttributes): Readonly<Record<string, unknown>> {
  const { 'traceloop.span.kind': kind, 'traceloop.entity.name': name } = of;
  if (kind === 'agent') return { 'gen_ai.operation.name': 'invoke_agent', 'gen_ai.agent.name': name };
  if (kind !== 'tool') return typeof kind === 'string' ? { 'gen_ai.operation.name': kind } : {};
  return {
    'gen_ai.operation.name': 'execute_tool',
    'gen_ai.tool.name': name,
    'gen_ai.tool.call.arguments': of['traceloop.entity.input'],
    'gen_ai.tool.call.result': of['traceloop.entity.output'],
  };
}

function callOf(of: SpanAttributes): Readonly<Record<string, unknown>> {
  const output = messagesUnder(of, 'gen_ai.completion', 'assistant');
  return {
    // Some name the operation nowhere, and tell of a conversation.
    'gen_ai.operation.name': of['llm.request.type'] === undefined && output ? 'chat' : undefined,
    'gen_ai.input.messages': messagesUnder(of, 'gen_ai.prompt', 'user'),
    'gen_ai.output.messages': output,
    'gen_ai.tool.definitions': toolsIn(of),
  };
}

function messagesUnder(of: SpanAttributes, prefix: string, role: string): ToldMessage[] | undefined {
  const messages = itemsOf(nested(of, prefix)).map((message) => ({
    role: String(message.role ?? role),
    parts: [
      ...(message.content === 'null' ? [] : partsIn(message.content)),
      ...itemsOf(message.tool_calls).map(({ id, name, arguments: given }) => toolCall(id, name, given)),
    ],
    finish_reason: message.finish_reason,
  }));
  return messages.length > 0 ? messages : undefined;
}

function toolsIn(of: SpanAttributes): object[] | undefined {
  const tools = itemsOf(nested(of, 'llm.request.functions')).map((tool) => ({
    type: 'function',
    function: {
      name: tool.name,
      description: tool.description,
      parameters: parsed(tool.arguments ?? tool.parameters),
    },
  }));
  return tools.length > 0 ? tools : undefined;
}
