import { describe, expect, it } from 'vitest';
import { newSpanId, newTraceId, requestOf, spanOf } from '../relay/stage.ts';
import { eventsOfRequests, propertiesOf } from './recorded.ts';

/*
 * Built by hand after what the frameworks publish of their spans, and not recorded: Python's frameworks are not run here.
 * Whoever gets hold of a recording puts it into `recorded/`, and takes the case from here.
 */

const system = 'You explain analytics.';
const prompt = 'What is retention?';
const answer = 'Users who return.';
const model = 'gpt-4o-mini';
const usage = { 'gen_ai.usage.input_tokens': 20, 'gen_ai.usage.output_tokens': 5 };
const logfire = { 'logfire.msg': `chat ${model}`, 'gen_ai.operation.name': 'chat', 'gen_ai.system': 'openai' };

/** An event of a span, as OTLP has it. */
const event = (name: string, attributes: Readonly<Record<string, string>>) => ({
  name,
  attributes: Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } })),
});

const calls = [
  {
    name: 'Pydantic AI, version 1: messages as events in one attribute',
    span: spanOf({
      ...logfire,
      ...usage,
      'gen_ai.request.model': model,
      model_request_parameters: '{}',
      events: JSON.stringify([
        { 'event.name': 'gen_ai.system.message', role: 'system', content: system, 'gen_ai.message.index': 0 },
        { 'event.name': 'gen_ai.user.message', role: 'user', content: prompt, 'gen_ai.message.index': 0 },
        { 'event.name': 'gen_ai.choice', index: 0, message: { role: 'assistant', content: answer } },
      ]),
    }),
  },
  {
    name: 'Pydantic AI, version 2 and later: messages of the conventions',
    span: spanOf({
      ...logfire,
      ...usage,
      'gen_ai.request.model': model,
      'gen_ai.system_instructions': JSON.stringify([{ type: 'text', content: system }]),
      'gen_ai.input.messages': JSON.stringify([{ role: 'user', parts: [{ type: 'text', content: prompt }] }]),
      'gen_ai.output.messages': JSON.stringify([{ role: 'assistant', parts: [{ type: 'text', content: answer }] }]),
    }),
  },
  {
    name: 'Logfire’s own recording of a client',
    span: spanOf({
      'logfire.msg': 'Chat Completion with …',
      'gen_ai.system': 'openai',
      request_data: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: prompt },
        ],
      }),
      response_data: JSON.stringify({
        message: { role: 'assistant', content: answer },
        usage: { prompt_tokens: 20, completion_tokens: 5 },
      }),
    }),
  },
  {
    name: 'LiteLLM',
    span: spanOf({
      'gen_ai.system': 'openai',
      'gen_ai.request.model': model,
      'llm.is_streaming': 'False',
      'gen_ai.prompt.0.role': 'system',
      'gen_ai.prompt.0.content': system,
      'gen_ai.prompt.1.role': 'user',
      'gen_ai.prompt.1.content': prompt,
      'gen_ai.completion.0.role': 'assistant',
      'gen_ai.completion.0.content': answer,
      'gen_ai.usage.prompt_tokens': 20,
      'gen_ai.usage.completion_tokens': 5,
    }),
  },
  {
    name: 'messages as events of the span, as the conventions had it',
    span: {
      ...spanOf({
        ...usage,
        'gen_ai.operation.name': 'chat',
        'gen_ai.system': 'openai',
        'gen_ai.request.model': model,
      }),
      events: [
        event('gen_ai.system.message', { content: system }),
        event('gen_ai.user.message', { content: JSON.stringify([{ text: prompt }]) }),
        event('gen_ai.choice', { message: JSON.stringify([{ text: answer }]), finish_reason: 'end_turn' }),
      ],
    },
  },
  {
    name: 'prompt and completion as events, as it was before',
    span: {
      ...spanOf({
        ...usage,
        'gen_ai.operation.name': 'chat',
        'gen_ai.system': 'openai',
        'gen_ai.request.model': model,
      }),
      events: [
        event('gen_ai.content.prompt', {
          'gen_ai.prompt': JSON.stringify([
            { role: 'system', content: system },
            { role: 'user', content: prompt },
          ]),
        }),
        event('gen_ai.content.completion', { 'gen_ai.completion': answer }),
      ],
    },
  },
] as const;

describe.each(calls)('a call told by $name', ({ span }) => {
  it('has the question, the answer, its instructions and its tokens', async () => {
    const events = await eventsOfRequests([requestOf([span])]);
    expect(propertiesOf(events, 'User Message')).toMatchObject([{ $llm_message: { text: prompt } }]);
    expect(propertiesOf(events, 'AI Response')).toMatchObject([
      {
        $llm_message: { text: answer },
        '[Agent] Model Name': model,
        '[Agent] Provider': 'openai',
        '[Agent] System Prompt': system,
        '[Agent] Input Tokens': 20,
        '[Agent] Output Tokens': 5,
      },
    ]);
  });
});

const within = () => {
  const [traceId, spanId] = [newTraceId(), newSpanId()];
  return { root: { traceId, spanId }, below: { traceId, parentSpanId: spanId } };
};

describe('agents and tools', () => {
  it('of CrewAI, by OpenInference, are steps and tool calls under the role of the agent', async () => {
    const { root, below } = within();
    const events = await eventsOfRequests([
      requestOf([
        spanOf(
          { 'openinference.span.kind': 'AGENT', 'graph.node.id': 'Researcher', 'output.value': answer },
          { ...root, name: 'Researcher._execute_core' },
        ),
        spanOf(
          {
            'openinference.span.kind': 'LLM',
            'llm.model_name': model,
            'llm.system': 'openai',
            'llm.output_messages.0.message.role': 'assistant',
            'llm.output_messages.0.message.contents.0.message_content.type': 'text',
            'llm.output_messages.0.message.contents.0.message_content.text': answer,
          },
          below,
        ),
        spanOf(
          {
            'openinference.span.kind': 'TOOL',
            'tool.name': 'search',
            'input.value': '{"q":"retention"}',
            'output.value': 'An article.',
          },
          below,
        ),
      ]),
    ]);
    expect(propertiesOf(events, 'AI Response')).toMatchObject([
      { $llm_message: { text: answer }, '[Agent] Agent ID': 'Researcher' },
    ]);
    expect(propertiesOf(events, 'Tool Call')).toMatchObject([
      {
        '[Agent] Tool Name': 'search',
        '[Agent] Tool Input': '{"q":"retention"}',
        '[Agent] Tool Output': '"An article."',
      },
    ]);
    expect(propertiesOf(events, 'Span')).toMatchObject([{ '[Agent] Agent ID': 'Researcher' }]);
  });

  it('of Pydantic AI are steps and tool calls under the name of the agent', async () => {
    const { root, below } = within();
    const events = await eventsOfRequests([
      requestOf([
        spanOf({ 'logfire.msg': 'support run', agent_name: 'support', final_result: answer, ...usage }, root),
        spanOf({ ...logfire, ...usage, 'gen_ai.request.model': model }, below),
        spanOf(
          {
            'logfire.msg': 'running tool: search',
            'gen_ai.tool.name': 'search',
            'gen_ai.tool.call.id': 'call-1',
            tool_arguments: '{"q":"retention"}',
            tool_response: 'An article.',
          },
          below,
        ),
      ]),
    ]);
    expect(propertiesOf(events, 'AI Response')).toMatchObject([
      { '[Agent] Agent ID': 'support', '[Agent] Input Tokens': 20 },
    ]);
    expect(propertiesOf(events, 'Tool Call')).toMatchObject([
      {
        '[Agent] Tool Input': '{"q":"retention"}',
        '[Agent] Tool Output': '"An article."',
        '[Agent] Agent ID': 'support',
      },
    ]);
    expect(propertiesOf(events, 'Span')).toMatchObject([{ '[Agent] Agent ID': 'support' }]);
  });

  it('named by decorators of OpenLLMetry are the same', async () => {
    const { root, below } = within();
    const session = {
      'traceloop.association.properties.session_id': 'session-1',
      'traceloop.association.properties.user_id': 'user-1',
    };
    const events = await eventsOfRequests([
      requestOf([
        spanOf({ ...session, 'traceloop.span.kind': 'agent', 'traceloop.entity.name': 'support' }, root),
        spanOf(
          {
            'traceloop.span.kind': 'tool',
            'traceloop.entity.name': 'search',
            'traceloop.entity.input': '{"q":"retention"}',
            'traceloop.entity.output': '"An article."',
          },
          below,
        ),
      ]),
    ]);
    expect(propertiesOf(events, 'Tool Call')).toMatchObject([
      { '[Agent] Tool Name': 'search', '[Agent] Session ID': 'session-1', '[Agent] Agent ID': 'support' },
    ]);
    expect(events.map(({ user_id: user }) => user)).toEqual(['user-1', 'user-1']);
  });
});
