import { parsed } from '../fields.ts';
import type { SpanAttributes } from '../span-like.ts';
import type { Dialect, ToldSpan } from './dialect.ts';
import { memberOf } from './nested.ts';
import { messagesFrom } from './vendor-messages.ts';

const TYPE = 'langfuse.observation.type';

/** The spans of its SDKs of today, which say everything in words of their own. */
export const langfuse: Dialect = {
  marks: [TYPE, 'langfuse.session.id', 'langfuse.user.id', 'langfuse.trace.name'],
  operation: {
    attribute: TYPE,
    words: {
      generation: 'chat',
      embedding: 'embeddings',
      tool: 'execute_tool',
      agent: 'invoke_agent',
      retriever: 'retrieval',
    },
  },
  names: {
    'gen_ai.conversation.id': ['session.id', 'langfuse.session.id'],
    'enduser.id': ['langfuse.user.id'],
    'deployment.environment.name': ['langfuse.environment'],
    'gen_ai.request.model': ['langfuse.observation.model.name'],
  },
  read: (span) => ({ ...readers[String(span.attributes[TYPE])]?.(span), ...failureOf(span.attributes) }),
};

const readers: Readonly<Record<string, (span: ToldSpan) => Readonly<Record<string, unknown>>>> = {
  generation: (span) => (/embedding/i.test(span.name) ? embeddingOf(span) : generationOf(span)),
  embedding: embeddingOf,
  tool: ({ name, attributes: of }) => ({
    'gen_ai.tool.name': name,
    'gen_ai.tool.call.arguments': of['langfuse.observation.input'],
    'gen_ai.tool.call.result': of['langfuse.observation.output'],
  }),
  retriever: ({ attributes: of }) => ({
    'gen_ai.retrieval.query.text': of['langfuse.observation.input'],
    'gen_ai.retrieval.documents': of['langfuse.observation.output'],
  }),
  agent: ({ name }) => ({ 'gen_ai.agent.name': name }),
};

function generationOf({ name, startedAt, attributes: of }: ToldSpan): Readonly<Record<string, unknown>> {
  const input = parsed(of['langfuse.observation.input']);
  const asked = parsed(of['langfuse.observation.model.parameters']);
  const firstAt = Date.parse(String(of['langfuse.observation.completion_start_time'] ?? '').replaceAll('"', ''));
  return {
    'gen_ai.provider.name': vendorIn(name),
    'gen_ai.input.messages': messagesFrom(memberOf(input, 'messages') ?? memberOf(input, 'input') ?? input, 'user'),
    'gen_ai.output.messages': messagesFrom(of['langfuse.observation.output'], 'assistant'),
    'gen_ai.tool.definitions': memberOf(input, 'tools'),
    'gen_ai.request.temperature': memberOf(asked, 'temperature'),
    'gen_ai.request.top_p': memberOf(asked, 'top_p'),
    'gen_ai.request.max_tokens': memberOf(asked, 'max_tokens'),
    'gen_ai.request.stream': memberOf(asked, 'stream'),
    'gen_ai.response.time_to_first_chunk': firstAt >= startedAt ? (firstAt - startedAt) / 1_000 : undefined,
    ...usageOf(of),
  };
}

function embeddingOf({ name, attributes: of }: ToldSpan): Readonly<Record<string, unknown>> {
  const { 'gen_ai.usage.input_tokens': inputTokens } = usageOf(of);
  return {
    'gen_ai.operation.name': 'embeddings',
    'gen_ai.provider.name': vendorIn(name),
    'gen_ai.usage.input_tokens': inputTokens,
  };
}

/** It names its wrappers' spans after the client: "OpenAI.chat". */
const vendorIn = (name: string) => /^([A-Za-z]+)\.\w+$/.exec(name)?.[1]?.toLowerCase();

/** Its counts are parts that add up: what a cache had is not in `input`, reasoning is not in `output`. */
function usageOf(of: SpanAttributes) {
  const usage = parsed(of['langfuse.observation.usage_details']);
  const count = (name: string) => {
    const value = memberOf(usage, name);
    return typeof value === 'number' ? value : undefined;
  };
  const cached = count('input_cached_tokens') ?? count('cache_read_input_tokens');
  const created = count('cache_creation_input_tokens');
  const reasoning = count('output_reasoning_tokens');
  return {
    'gen_ai.usage.input_tokens': sum(count('input'), cached, created),
    'gen_ai.usage.output_tokens': sum(count('output'), reasoning),
    'gen_ai.usage.total_tokens': count('total'),
    'gen_ai.usage.cache_read.input_tokens': cached,
    'gen_ai.usage.cache_creation.input_tokens': created,
    'gen_ai.usage.reasoning.output_tokens': reasoning,
  };
}

const sum = (first: number | undefined, ...more: readonly (number | undefined)[]) =>
  first === undefined ? undefined : more.reduce<number>((total, each) => total + (each ?? 0), first);

function failureOf(of: SpanAttributes): Readonly<Record<string, unknown>> {
  if (of['langfuse.observation.level'] !== 'ERROR') return {};
  const told = String(of['langfuse.observation.status_message'] ?? '');
  const { type, message } = /^(?<type>\w*Error): (?<message>.*)$/s.exec(told)?.groups ?? {};
  return { 'error.type': type ?? 'Error', 'exception.message': message ?? told };
}
