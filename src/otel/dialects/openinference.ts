import { parsed } from '../fields.ts';
import type { SpanAttributes } from '../span-like.ts';
import type { Dialect } from './dialect.ts';
import { itemsOf, memberOf, nested } from './nested.ts';
import { messagesFrom, partsIn, type ToldMessage, toolCall } from './vendor-messages.ts';

/** https://arize-ai.github.io/openinference/spec/semantic_conventions.html */
export const openInference: Dialect = {
  marks: ['openinference.span.kind'],
  operation: {
    attribute: 'openinference.span.kind',
    words: {
      LLM: 'chat',
      EMBEDDING: 'embeddings',
      TOOL: 'execute_tool',
      AGENT: 'invoke_agent',
      RETRIEVER: 'retrieval',
    },
  },
  names: {
    'gen_ai.conversation.id': ['session.id'],
    'gen_ai.agent.name': ['agent.name'],
    'gen_ai.provider.name': ['llm.provider', 'llm.system'],
    'gen_ai.request.model': ['llm.model_name', 'embedding.model_name'],
    'gen_ai.response.finish_reasons': ['llm.finish_reason'],
    'gen_ai.usage.input_tokens': ['llm.token_count.prompt'],
    'gen_ai.usage.output_tokens': ['llm.token_count.completion'],
    'gen_ai.usage.total_tokens': ['llm.token_count.total'],
    'gen_ai.usage.reasoning.output_tokens': ['llm.token_count.completion_details.reasoning'],
    'gen_ai.usage.cache_read.input_tokens': ['llm.token_count.prompt_details.cache_read'],
    'gen_ai.usage.cache_creation.input_tokens': ['llm.token_count.prompt_details.cache_write'],
    'gen_ai.tool.name': ['tool.name'],
    'gen_ai.tool.call.id': ['tool_call.id', 'tool.id'],
  },
  read: ({ attributes: of }) => readers[String(of['openinference.span.kind'])]?.(of) ?? {},
};

const readers: Readonly<Record<string, (of: SpanAttributes) => Readonly<Record<string, unknown>>>> = {
  LLM: (of) => {
    const asked = parsed(of['llm.invocation_parameters']);
    return {
      'gen_ai.input.messages': messagesUnder(of, 'llm.input_messages') ?? messagesFrom(plainText(of, 'input'), 'user'),
      'gen_ai.output.messages':
        messagesUnder(of, 'llm.output_messages') ?? messagesFrom(plainText(of, 'output'), 'assistant'),
      'gen_ai.tool.definitions': toolsIn(of),
      'gen_ai.request.temperature': memberOf(asked, 'temperature'),
      'gen_ai.request.top_p': memberOf(asked, 'top_p'),
      'gen_ai.request.max_tokens': memberOf(asked, 'max_completion_tokens') ?? memberOf(asked, 'max_tokens'),
      'gen_ai.request.stream': memberOf(asked, 'stream'),
    };
  },
  EMBEDDING: (of) => ({ 'gen_ai.embeddings.dimension.count': lengthOf(of['embedding.embeddings.0.embedding.vector']) }),
  TOOL: (of) => ({
    'gen_ai.tool.call.arguments': of['input.value'] ?? of['tool.parameters'],
    'gen_ai.tool.call.result': of['output.value'],
  }),
  RETRIEVER: (of) => ({
    'gen_ai.retrieval.query.text': of['input.value'],
    'gen_ai.retrieval.documents': documentsIn(of),
  }),
  AGENT: (of) => ({ 'gen_ai.agent.name': of['agent.name'] ?? of['graph.node.name'] ?? of['graph.node.id'] }),
};

function messagesUnder(of: SpanAttributes, prefix: string): ToldMessage[] | undefined {
  const messages = itemsOf(nested(of, prefix)).map(({ message }) => ({
    role: String(memberOf(message, 'role') ?? ''),
    parts: [
      ...partsIn(memberOf(message, 'content')),
      ...partsIn(itemsOf(memberOf(message, 'contents')).map((content) => memberOf(content, 'message_content'))),
      ...itemsOf(memberOf(message, 'tool_calls')).map((each) => {
        const call = memberOf(each, 'tool_call');
        return toolCall(
          memberOf(call, 'id'),
          memberOf(call, 'function', 'name'),
          memberOf(call, 'function', 'arguments'),
        );
      }),
    ],
  }));
  return messages.length > 0 ? messages : undefined;
}

/** What JSON says here is in the SDK's own form, and told apart from it as well. */
function plainText(of: SpanAttributes, side: 'input' | 'output'): unknown {
  return of[`${side}.mime_type`] === 'application/json' ? undefined : of[`${side}.value`];
}

function toolsIn(of: SpanAttributes): unknown[] | undefined {
  const tools = itemsOf(nested(of, 'llm.tools')).map((each) => parsed(memberOf(each, 'tool', 'json_schema')));
  return tools.length > 0 ? tools : undefined;
}

function documentsIn(of: SpanAttributes): unknown[] | undefined {
  const documents = itemsOf(nested(of, 'retrieval.documents')).map(({ document }) => document);
  return documents.length > 0 ? documents : undefined;
}

const lengthOf = (vector: unknown) => (Array.isArray(vector) ? vector.length : undefined);
