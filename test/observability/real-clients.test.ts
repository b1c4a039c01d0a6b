import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute } from '../../src/index.ts';
import {
  AIConfig,
  getAnthropic,
  getGoogle,
  getLangChain,
  getOpenAI,
  llmSession,
  setSessionId,
} from '../../src/observability/index.ts';
import { LoopbackChatModel } from '../frameworks/langchain/model.ts';
import { type Loopback, startLoopback } from '../providers/loopback.ts';
import { sentBy, told } from './played.ts';

let vendor: Loopback;
beforeAll(async () => {
  vendor = await startLoopback();
});
afterAll(() => vendor.close());

const completion = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-4-0613',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'Hi there!', refusal: null } }],
  usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
});
const session_id = expect.any(String);
const question = { role: 'user' as const, content: 'Hello!' };
const ask = { model: 'gpt-4', messages: [question] };
const openaiOptions = () => ({ apiKey: 'sk-test', baseURL: `${vendor.url}/v1`, maxRetries: 0 });
const answered = {
  model_provider: 'openai',
  model_name: 'gpt-4-0613',
  input_tokens: 10,
  output_tokens: 5,
  total_tokens: 15,
  cost_usd: expect.closeTo(10 * 30e-6 + 5 * 60e-6, 10),
  latency_ms: expect.any(Number),
  finish_reason: 'stop',
  success: true,
  input_content: 'Hello!',
  output_content: 'Hi there!',
};

describe('the client of OpenAI', () => {
  it('tells its calls, in one session of its own for each client', async () => {
    vendor.play([{ body: completion }]);
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await getOpenAI({ amplitude, userId: 'user123' });
      const clients = [new OpenAI(openaiOptions()), new OpenAI(openaiOptions())];
      expect((await clients[0]?.chat.completions.create(ask))?.choices[0]?.message.content).toBe('Hi there!');
      await clients[0]?.chat.completions.create(ask);
      await clients[1]?.chat.completions.create(ask);
    });
    const start = ['llm_run_started', { session_id, model_provider: 'openai', model_name: 'gpt-4-0613' }];
    const call = [
      ['user_message', { session_id, content: 'Hello!' }],
      ['llm_message', { session_id, ...answered }],
    ];
    expect(told(sent)).toEqual([start, ...call, ...call, start, ...call]);
    const [first, , , , , second] = sent;
    const ids = [first, second].map((event) => event?.event_properties.session_id);
    expect(new Set(sent.map(({ event_properties: own }) => own.session_id))).toEqual(new Set(ids));
    expect(sent.every(({ user_id: user }) => user === 'user123')).toBe(true);
  });

  it('takes user and session of one call, which the vendor does not see', async () => {
    vendor.play([{ body: completion }]);
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await getOpenAI({ amplitude });
      const whose = { userId: 'user456', sessionId: 'session456' };
      await new OpenAI(openaiOptions()).chat.completions.create(attribute(ask, whose));
    });
    expect(sent.map(({ user_id: user, event_properties: own }) => [user, own.session_id])).toEqual(
      sent.map(() => ['user456', 'session456']),
    );
    expect(JSON.parse(vendor.received[0]?.body ?? '')).toEqual(ask);
  });

  it('holds back what was said in one call that asks for it', async () => {
    vendor.play([{ body: completion }]);
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await getOpenAI({ amplitude });
      await new OpenAI(openaiOptions()).chat.completions.create(attribute(ask, { contentMode: 'metadata_only' }));
    });
    expect(JSON.stringify(sent)).not.toMatch(/Hello|Hi there/);
    expect(sent.map(({ event_type: type }) => type)).toEqual(['llm_run_started', 'user_message', 'llm_message']);
  });

  it('tells of a call that fails', async () => {
    vendor.play([{ status: 404, body: '{"error":{"message":"no such model","type":"invalid_request_error"}}' }]);
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await getOpenAI({ amplitude, autoStartSession: false });
      const call = new OpenAI(openaiOptions()).chat.completions.create({ ...ask, model: 'invalid-model' });
      await expect(call).rejects.toThrow('no such model');
    });
    expect(told(sent)).toEqual([
      ['user_message', { content: 'Hello!' }],
      [
        'llm_message',
        {
          model_provider: 'openai',
          model_name: 'invalid-model',
          latency_ms: expect.any(Number),
          finish_reason: 'error',
          success: false,
          error_message: expect.stringContaining('no such model'),
          error_type: expect.any(String),
          input_content: 'Hello!',
        },
      ],
    ]);
  });

  it('belongs to the session around its call, and counts in its statistics', async () => {
    vendor.play([{ body: completion }]);
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await getOpenAI({ amplitude });
      const client = new OpenAI(openaiOptions());
      await llmSession(amplitude, { sessionId: 'around', userId: 'user123' }, () =>
        client.chat.completions.create(ask),
      );
    });
    expect(told(sent)).toEqual([
      ['llm_run_started', { session_id: 'around' }],
      ['user_message', { session_id: 'around', content: 'Hello!' }],
      ['llm_message', { session_id: 'around', ...answered }],
      [
        'llm_run_finished',
        {
          session_id: 'around',
          model_provider: 'openai',
          model_name: 'gpt-4-0613',
          total_messages: 2,
          total_tokens: 15,
          total_cost_usd: answered.cost_usd,
          duration_ms: expect.any(Number),
          success: true,
        },
      ],
    ]);
  });

  it('belongs to the session that was set, where none is around it', async () => {
    vendor.play([{ body: completion }]);
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await getOpenAI({ amplitude });
      setSessionId('my-custom-session-123');
      await new OpenAI(openaiOptions()).chat.completions.create(ask);
    });
    expect(new Set(sent.map(({ event_properties: own }) => own.session_id))).toEqual(
      new Set(['my-custom-session-123']),
    );
  });
});

describe('other clients', () => {
  it('tell the calls of Anthropic', async () => {
    vendor.play([
      {
        body: JSON.stringify({
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          model: 'claude-3-sonnet-20240229',
          content: [{ type: 'text', text: 'Hi there!' }],
          stop_reason: 'end_turn',
          stop_sequence: null,
          usage: { input_tokens: 10, output_tokens: 5 },
        }),
      },
    ]);
    const sent = await sentBy(async (amplitude) => {
      const { Anthropic } = await getAnthropic({ amplitude, sessionId: 'session-a' });
      await new Anthropic({ apiKey: 'key', baseURL: vendor.url, maxRetries: 0 }).messages.create({
        model: 'claude-3-sonnet-20240229',
        max_tokens: 100,
        messages: [{ role: 'user', content: 'Hello Claude!' }],
      });
    });
    expect(told(sent)[2]).toEqual([
      'llm_message',
      {
        ...answered,
        session_id: 'session-a',
        model_provider: 'anthropic',
        model_name: 'claude-3-sonnet-20240229',
        cost_usd: expect.closeTo(10 * 3e-6 + 5 * 15e-6, 10),
        finish_reason: 'end_turn',
        input_content: 'Hello Claude!',
      },
    ]);
  });

  it('tell the calls of Google', async () => {
    vendor.play([
      {
        body: JSON.stringify({
          candidates: [{ content: { role: 'model', parts: [{ text: 'Hi there!' }] }, finishReason: 'STOP' }],
          usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 },
          modelVersion: 'gemini-2.5-flash',
        }),
      },
    ]);
    const sent = await sentBy(async (amplitude) => {
      const { GoogleGenAI } = await getGoogle({ amplitude, sessionId: 'session-g' });
      const client = new GoogleGenAI({ apiKey: 'key', httpOptions: { baseUrl: vendor.url } });
      await client.models.generateContent({ model: 'gemini-2.5-flash', contents: 'What is AI?' });
    });
    expect(told(sent)[2]).toEqual([
      'llm_message',
      {
        ...answered,
        session_id: 'session-g',
        model_provider: 'google',
        model_name: 'gemini-2.5-flash',
        cost_usd: expect.any(Number),
        finish_reason: 'STOP',
        input_content: 'What is AI?',
      },
    ]);
  });

  it('tell the runs of LangChain', async () => {
    vendor.play([{ body: completion }]);
    const config = new AIConfig({ costTracking: false });
    const sent = await sentBy(async (amplitude) => {
      const { OpenAI } = await import('openai');
      const { AmplitudeLangChainCallback } = await getLangChain({ amplitude, config, sessionId: 'session-l' });
      const callbacks = [new AmplitudeLangChainCallback({ userId: 'user123' })];
      await new LoopbackChatModel({ client: new OpenAI(openaiOptions()), callbacks }).invoke('Hello!');
    }, config);
    const { cost_usd: _, ...rest } = answered;
    expect(told(sent).at(-1)).toEqual(['llm_message', { ...rest, session_id: 'session-l' }]);
    expect(sent.at(-1)?.user_id).toBe('user123');
  });
});
