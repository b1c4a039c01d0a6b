import type { Attributes } from '@opentelemetry/api';
import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { answered, chat, property, text, told, typesOf, useSpans } from './stage.ts';

const spans = useSpans();

/** What is the same for all events, and what differs from run to run, is left out. */
function shown({ event_type: type, user_id: user, event_properties: properties }: WireEvent) {
  const varying = ['Latency Ms', 'SDK Version', 'Runtime', 'Component Type', 'Cost USD', 'Trace ID', 'Message ID'];
  const kept = Object.entries(properties).filter(([name]) => !varying.includes(name.replace('[Agent] ', '')));
  return { type, user, ...Object.fromEntries(kept) };
}

function eventsOf(attributes: Attributes, name?: string): WireEvent[] {
  const { ai, tracer } = spans.bridge({ userId: 'user-1' });
  told(tracer, attributes, name);
  return [...ai.events];
}

describe('a span of the GenAI conventions', () => {
  it('of a chat becomes the message of the user and the answer of the model', () => {
    const events = eventsOf({
      ...answered,
      'gen_ai.conversation.id': 'thread-1',
      'gen_ai.system_instructions': JSON.stringify([{ type: 'text', content: 'Be brief.' }]),
      'gen_ai.tool.definitions': JSON.stringify([{ type: 'function', name: 'search', parameters: {} }]),
      'gen_ai.request.temperature': 0.2,
      'gen_ai.request.top_p': 0.9,
      'gen_ai.request.max_tokens': 64,
      'gen_ai.request.stream': true,
      'gen_ai.response.time_to_first_chunk': 0.125,
      'gen_ai.usage.cache_read.input_tokens': 8,
      'gen_ai.usage.cache_creation.input_tokens': 4,
      'gen_ai.usage.reasoning.output_tokens': 2,
      'deployment.environment.name': 'production',
    });
    expect(events.map(shown)).toMatchInlineSnapshot(`
      [
        {
          "$llm_message": {
            "text": "What is retention?",
          },
          "[Agent] Env": "production",
          "[Agent] Message Source": "user",
          "[Agent] Session ID": "thread-1",
          "[Agent] Turn ID": 1,
          "type": "[Agent] User Message",
          "user": "user-1",
        },
        {
          "$llm_message": {
            "text": "Users who return.",
          },
          "[Agent] Cache Creation Tokens": 4,
          "[Agent] Cache Read Tokens": 8,
          "[Agent] Env": "production",
          "[Agent] Finish Reason": "stop",
          "[Agent] Input Tokens": 20,
          "[Agent] Is Error": false,
          "[Agent] Is Streaming": true,
          "[Agent] Max Output Tokens": 64,
          "[Agent] Model Name": "gpt-4o-mini-2024-07-18",
          "[Agent] Model Tier": "fast",
          "[Agent] Output Tokens": 5,
          "[Agent] Provider": "openai",
          "[Agent] Reasoning Tokens": 2,
          "[Agent] Session ID": "thread-1",
          "[Agent] System Prompt": "Be brief.",
          "[Agent] System Prompt Length": 9,
          "[Agent] TTFB Ms": 125,
          "[Agent] Temperature": 0.2,
          "[Agent] Tool Definitions": "[{"name":"search","parameters":{}}]",
          "[Agent] Tool Definitions Count": 1,
          "[Agent] Tool Definitions Hash": "dc6073aee0a11d6c",
          "[Agent] Top P": 0.9,
          "[Agent] Total Tokens": 25,
          "[Agent] Turn ID": 2,
          "type": "[Agent] AI Response",
          "user": "user-1",
        },
      ]
    `);
  });

  it('of an embedding becomes an embedding', () => {
    const events = eventsOf({
      'gen_ai.operation.name': 'embeddings',
      'gen_ai.provider.name': 'aws.bedrock',
      'gen_ai.request.model': 'amazon.titan-embed-text-v2:0',
      'gen_ai.usage.input_tokens': 12,
      'gen_ai.embeddings.dimension.count': 256,
    });
    expect(events.map(shown)).toEqual([
      {
        type: '[Agent] Embedding',
        user: 'user-1',
        '[Agent] Model Name': 'amazon.titan-embed-text-v2:0',
        '[Agent] Provider': 'bedrock',
        '[Agent] Input Tokens': 12,
        '[Agent] Embedding Dimensions': 256,
        '[Agent] Span ID': expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
  });

  it('of a tool becomes a tool call, named by the span where no attribute names it', () => {
    const tool = {
      'gen_ai.operation.name': 'execute_tool',
      'gen_ai.tool.call.id': 'call_1',
      'gen_ai.tool.type': 'function',
      'gen_ai.tool.call.arguments': '{"q":"retention"}',
      'gen_ai.tool.call.result': '{"hits":3}',
    };
    expect(eventsOf(tool, 'execute_tool search').map(shown)).toEqual([
      {
        type: '[Agent] Tool Call',
        user: 'user-1',
        '[Agent] Invocation ID': 'call_1',
        '[Agent] Tool Name': 'search',
        '[Agent] Tool Success': true,
        '[Agent] Tool Type': 'function',
        '[Agent] Tool Input': '{"q":"retention"}',
        '[Agent] Tool Output': '{"hits":3}',
        '[Agent] Is Error': false,
      },
    ]);
  });

  it('of an agent that runs elsewhere becomes its answer, with the agent', () => {
    const events = eventsOf({
      ...answered,
      'gen_ai.operation.name': 'invoke_agent',
      'gen_ai.agent.id': 'asst_5j66',
      'gen_ai.agent.name': 'Researcher',
      'gen_ai.agent.description': 'Finds sources',
    });
    expect(typesOf(events)).toEqual(['User Message', 'AI Response']);
    expect(property(events, 'AI Response', '[Agent] Agent ID')).toEqual(['asst_5j66']);
    expect(property(events, 'AI Response', '[Agent] Agent Name')).toEqual(['Researcher']);
    expect(property(events, 'AI Response', '[Agent] Agent Description')).toEqual(['Finds sources']);
  });

  it('of an agent without an answer becomes a step', () => {
    const events = eventsOf({ 'gen_ai.operation.name': 'create_agent', 'gen_ai.agent.name': 'Researcher' }, 'create');
    expect(events.map(shown)).toEqual([
      {
        type: '[Agent] Span',
        user: 'user-1',
        '[Agent] Span Name': 'create',
        '[Agent] Span ID': expect.stringMatching(/^[0-9a-f]{16}$/),
        '[Agent] Agent ID': 'Researcher',
        '[Agent] Agent Name': 'Researcher',
        '[Agent] Is Error': false,
      },
    ]);
  });

  it.each(['retrieval', 'invoke_workflow', undefined])('of another operation (%s) becomes a step', (operation) => {
    const named = operation === undefined ? {} : { 'gen_ai.operation.name': operation };
    expect(typesOf(eventsOf({ 'gen_ai.data_source.id': 'docs', ...named }, 'look up'))).toEqual(['Span']);
  });

  it('is told from a span of anything else, which gives nothing', () => {
    expect(eventsOf({ 'http.request.method': 'POST', 'server.address': 'api.openai.com' })).toEqual([]);
  });
});

describe('older instrumentations', () => {
  it('are understood by the names that they knew', () => {
    const events = eventsOf({
      'gen_ai.operation.name': 'text_completion',
      'gen_ai.system': 'az.ai.openai',
      'gen_ai.request.model': 'gpt-4o-mini',
      'gen_ai.usage.prompt_tokens': 7,
      'gen_ai.usage.completion_tokens': 3,
      'gen_ai.usage.cache_read_input_tokens': 2,
      'gen_ai.usage.reasoning_tokens': 1,
    });
    expect(typesOf(events)).toEqual(['AI Response']);
    const answer = (name: string) => property(events, 'AI Response', `[Agent] ${name}`)[0];
    expect(['Provider', 'Input Tokens', 'Output Tokens', 'Total Tokens'].map(answer)).toEqual(['azure', 7, 3, 10]);
    expect(['Cache Read Tokens', 'Reasoning Tokens'].map(answer)).toEqual([2, 1]);
  });

  it('that count cached tokens apart give an input that holds them', () => {
    const events = eventsOf({
      ...chat,
      'gen_ai.usage.input_tokens': 10,
      'gen_ai.usage.output_tokens': 1,
      'gen_ai.usage.cache_read.input_tokens': 90,
    });
    expect(property(events, 'AI Response', '[Agent] Input Tokens')).toEqual([100]);
    expect(property(events, 'AI Response', '[Agent] Total Tokens')).toEqual([101]);
  });
});

describe('messages', () => {
  it('of a conversation give what the user said since the last answer, and the system prompt among them', () => {
    const history = [
      text('system', 'Be brief.'),
      text('user', 'Hello'),
      text('assistant', 'Hi!'),
      text('user', 'What is'),
      { role: 'user', parts: [{ type: 'uri', modality: 'image', uri: 'https://example.com/a.png' }] },
      text('user', 'retention?'),
    ];
    const events = eventsOf({ ...chat, 'gen_ai.input.messages': JSON.stringify(history) });
    expect(property(events, 'User Message', '$llm_message')).toEqual([{ text: 'What is\nretention?' }]);
    expect(property(events, 'User Message', '[Agent] Attachments')).toEqual([
      JSON.stringify([{ type: 'image', url: 'https://example.com/a.png' }]),
    ]);
    expect(property(events, 'AI Response', '[Agent] System Prompt')).toEqual(['Be brief.']);
  });

  it('that bring results of tools alone are no message of the user', () => {
    const history = [
      text('user', 'Hello'),
      { role: 'assistant', parts: [{ type: 'tool_call', id: 'call_1', name: 'search', arguments: { q: 'x' } }] },
      { role: 'tool', parts: [{ type: 'tool_call_response', id: 'call_1', result: 'none' }] },
    ];
    expect(typesOf(eventsOf({ ...chat, 'gen_ai.input.messages': JSON.stringify(history) }))).toEqual(['AI Response']);
  });

  it('of the model give its text, its reasoning and the tools that it asked for', () => {
    const parts = [
      { type: 'reasoning', content: 'Let me see.' },
      { type: 'text', content: 'I look it up.' },
      { type: 'tool_call', id: 'call_1', name: 'search', arguments: { q: 'retention' } },
    ];
    const output = [{ role: 'assistant', parts, finish_reason: 'tool_call' }];
    const events = eventsOf({ ...chat, 'gen_ai.output.messages': JSON.stringify(output) });
    const answer = (name: string) => property(events, 'AI Response', name)[0];
    expect(answer('$llm_message')).toEqual({ text: 'I look it up.' });
    expect(answer('[Agent] Reasoning Content')).toBe('Let me see.');
    expect(answer('[Agent] Finish Reason')).toBe('tool_call');
    expect(JSON.parse(String(answer('[Agent] Tool Calls')))).toEqual([
      { id: 'call_1', type: 'function', function: { name: 'search', arguments: '{"q":"retention"}' } },
    ]);
  });

  it.each(['[{"role":"user","parts":[{"type":"text","con', '{"role":"user"}', '[null,1,"a",[]]', 'plain words'])(
    'that cannot be read (%s) leave the answer as it is',
    (broken) => {
      const events = eventsOf({ ...answered, 'gen_ai.input.messages': broken, 'gen_ai.output.messages': broken });
      expect(typesOf(events)).toEqual(['AI Response']);
      expect(property(events, 'AI Response', '[Agent] Input Tokens')).toEqual([20]);
      expect(property(events, 'AI Response', '$llm_message')).toEqual([undefined]);
    },
  );
});
