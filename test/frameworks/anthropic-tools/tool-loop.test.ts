import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';
import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { AmplitudeToolLoop } from '../../../src/frameworks/anthropic-tools/index.ts';
import { tool } from '../../../src/index.ts';
import { patch, unpatch } from '../../../src/instrument/patch.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import { asks, says, useLoop, versions, weather } from './stage.ts';

const stage = useLoop();
const LOOP = ['User Message', 'AI Response', 'Tool Call', 'AI Response'];

describe('what goes to the model', () => {
  it.each([
    ['a text', 'Sunny', 'Sunny'],
    ['content blocks', [{ type: 'text', text: 'Sunny' }], [{ type: 'text', text: 'Sunny' }]],
    ['a value', { sky: 'sunny' }, '{"sky":"sunny"}'],
    ['an empty list', [], '[]'],
    ['nothing', undefined, ''],
  ])('%s of a tool goes back as the result of its call', async (_, output, content) => {
    const { loop } = stage.loop({ toolHandlers: { get_weather: () => output } });
    stage.standIn.enqueue(asks('Paris'), says('Fine.'));
    const { messages } = await loop.run(weather);
    const [, answer, results] = messages;
    const [block] = Array.isArray(answer?.content) ? answer.content : [];
    expect(results).toEqual({
      role: 'user',
      content: [{ type: 'tool_result', tool_use_id: Reflect.get(block ?? {}, 'id'), content }],
    });
  });

  it('a tool that throws and a name without a handler are told to the model, which goes on', async () => {
    const { loop } = stage.loop({ toolHandlers: {} });
    stage.standIn.enqueue(asks('Paris'), says('I cannot.'));
    const { messages, stopReason } = await loop.run(weather);
    expect(stopReason).toBe('end_turn');
    expect(JSON.stringify(messages[2])).toContain('There is no tool get_weather; there are: none.');
    expect(messages[2]).toMatchObject({ content: [{ is_error: true }] });
  });

  it('leaves the messages that were passed in as they were', async () => {
    const { loop } = stage.loop();
    const messages = [{ role: 'user' as const, content: 'How is the weather?' }];
    stage.standIn.enqueue(asks('Paris'), says('Fine.'));
    const result = await loop.run({ ...weather, messages });
    expect(messages).toHaveLength(1);
    expect(result.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  });
});

it('a turn that the vendor paused goes on, with nothing said by the user', async () => {
  const bodies: { messages: unknown[] }[] = [];
  const answers = [
    { stop_reason: 'pause_turn', content: [{ type: 'server_tool_use', id: 'srv_1', name: 'web_search', input: {} }] },
    { stop_reason: 'end_turn', content: [{ type: 'text', text: 'Found.' }] },
  ];
  const client = new Anthropic({
    apiKey: 'key',
    fetch: async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      const message = {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'claude-haiku-4-5',
        ...answers.shift(),
      };
      return Response.json({ ...message, usage: { input_tokens: 1, output_tokens: 1 } });
    },
  });
  const { ai, loop } = stage.loop({ client });
  const { turns, stopReason } = await loop.run(weather);
  expect([turns, stopReason]).toEqual([2, 'end_turn']);
  expect(bodies.map(({ messages }) => messages.length)).toEqual([1, 2]);
  expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'AI Response']);
});

describe('tools that are asked for at once', () => {
  it('run at once, and answer in the order in which they were asked for', async () => {
    const started: string[] = [];
    let release = () => {};
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { ai, loop } = stage.loop({
      toolHandlers: {
        get_weather: async ({ city }: { city: string }) => {
          started.push(city);
          if (started.length === 2) release();
          await both;
          return city;
        },
      },
    });
    stage.standIn.enqueue(asks('Paris', 'Rome'), says('Fine.'));
    const { messages } = await loop.run(weather);
    expect(messages[2]).toMatchObject({ content: [{ content: 'Paris' }, { content: 'Rome' }] });
    expect(types(ai.events)).toEqual(['User Message', 'AI Response', 'Tool Call', 'Tool Call', 'AI Response']);
  });
});

describe.each(versions)('an abort over @anthropic-ai/sdk $name', ({ Client }) => {
  it('while the model answers gives the error of the SDK, and an event that says so', async () => {
    const { ai, loop } = stage.loop({ client: stage.client(Client) });
    stage.standIn.enqueue({ ...says('Late.'), headersDelayMs: 5_000 });
    const controller = new AbortController();
    const running = loop.run(weather, { signal: controller.signal });
    await expect.poll(() => stage.standIn.requests.length).toBe(1);
    controller.abort();
    await expect(running).rejects.toThrow('aborted');
    ai.assertEventTracked('[Agent] AI Response', {
      '[Agent] Is Error': true,
      '[Agent] Error Type': 'APIUserAbortError',
    });
  });

  it('while a tool runs ends the run with the reason, although the tool does not listen', async () => {
    const controller = new AbortController();
    const reason = new Error('The user left.');
    const seen: unknown[] = [];
    const { loop } = stage.loop({
      client: stage.client(Client),
      toolHandlers: {
        get_weather: (_: unknown, { signal }) => {
          seen.push(signal?.aborted);
          controller.abort(reason);
          seen.push(signal?.aborted);
          return new Promise(() => {});
        },
      },
    });
    stage.standIn.enqueue(asks('Paris'));
    await expect(loop.run(weather, { signal: controller.signal })).rejects.toBe(reason);
    expect(seen).toEqual([false, true]);
    expect(stage.standIn.requests).toHaveLength(1);
  });
});

describe.each(versions)('a stream over @anthropic-ai/sdk $name', ({ Client }) => {
  it('gives the pieces of every turn, and the whole at its end', async () => {
    const { ai, loop } = stage.loop({ client: stage.client(Client) });
    stage.standIn.enqueue(asks('Paris'), says('It is sunny.'));
    const stream = loop.stream(weather);
    let text = '';
    for await (const piece of stream.texts()) text += piece;
    expect(text).toBe('It is sunny.');
    const { turns, stopReason } = await stream.finalResult();
    expect([turns, stopReason]).toEqual([2, 'end_turn']);
    expect(types(ai.events)).toEqual(LOOP);
    expect(each(ai.eventsOfType('[Agent] AI Response'), '[Agent] Is Streaming')).toEqual([true, true]);
  });

  it('that is left early ends the request, and is one event with what had come', async () => {
    const { ai, loop } = stage.loop({ client: stage.client(Client) });
    stage.standIn.enqueue({ text: 'one two three four five six', chunkDelayMs: 20, toolCalls: [] });
    const stream = loop.stream(weather);
    for await (const piece of stream.texts()) if (piece.includes('two')) break;
    await expect.poll(() => types(ai.events)).toEqual(['User Message', 'AI Response']);
    expect(JSON.stringify(ai.events[1])).not.toContain('six');
    await expect(stream.finalResult()).rejects.toThrow('left before its end');
  });
});

describe('over a client that is tracked as well', () => {
  it('by wrap or patch, each call is one event, of the loop’s user, and the client’s own calls stay tracked', async () => {
    const { ai, loop } = stage.loop({ client: wrap(stage.client(), { ai: new MockAmplitudeAI() }) });
    stage.standIn.enqueue(asks('Paris'), says('Fine.'));
    await patch({ ai, providers: ['anthropic'], modules: { anthropic: { Anthropic } } });
    try {
      await loop.run(weather);
      expect(types(ai.events)).toEqual(LOOP);
      expect(new Set(ai.events.map(({ user_id: user }) => user))).toEqual(new Set(['user-1']));
      await stage.client().messages.create({ ...weather, tools: [] });
      expect(types(ai.events)).toEqual([...LOOP, 'User Message', 'AI Response']);
    } finally {
      unpatch();
    }
  });

  it('a loop that names no tracker takes what the client was bound to', async () => {
    const ai = new MockAmplitudeAI();
    const client = wrap(stage.client(), { ai, userId: 'user-2' });
    const loop = new AmplitudeToolLoop({ client, toolHandlers: { get_weather: () => 'Sunny' } });
    stage.standIn.enqueue(asks('Paris'), says('Fine.'));
    await loop.run(weather);
    expect(types(ai.events)).toEqual(LOOP);
    expect(new Set(ai.events.map(({ user_id: user }) => user))).toEqual(new Set(['user-2']));
  });

  it('a client that is not tracked stays so', async () => {
    const client = stage.client();
    const { ai, loop } = stage.loop({ client });
    await loop.run({ ...weather, tools: [] });
    const before = ai.events.length;
    await client.messages.create({ ...weather, tools: [] });
    expect(ai.events).toHaveLength(before);
  });
});

describe('events of a run', () => {
  it('have one trace and the session around it, and tools link to what asked for them', async () => {
    const ai = new MockAmplitudeAI();
    const { loop } = stage.loop({ ai: undefined, userId: undefined });
    stage.standIn.enqueue(asks('Paris'), says('Fine.'));
    await ai
      .agent('desk')
      .session({ userId: 'user-9', sessionId: 'session-1' })
      .run(() => loop.run(weather));
    const told = ai.events.slice(0, -1);
    expect(types(told)).toEqual(LOOP);
    expect(new Set(each(told, '[Agent] Trace ID')).size).toBe(1);
    expect(new Set(each(told, '[Agent] Session ID'))).toEqual(new Set(['session-1']));
    expect(new Set(each(told, '[Agent] Agent ID'))).toEqual(new Set(['desk']));
    ai.assertEventTracked('[Agent] Tool Call', {
      '[Agent] Parent Message ID': told[0]?.event_properties['[Agent] Message ID'],
    });
  });

  it('of a loop inside a tool belong to the agent that it names', async () => {
    const ai = new MockAmplitudeAI();
    const desk = ai.agent('desk');
    const { loop: inner } = stage.loop({ ai: undefined, agent: desk.child('scout') });
    const { loop } = stage.loop({
      ai: undefined,
      agent: desk,
      toolHandlers: {
        get_weather: async () => (await inner.run({ ...weather, tools: [] })).message.content,
      },
    });
    stage.standIn.enqueue(asks('Paris'), says('Sunny.'), says('Fine.'));
    await loop.run(weather);
    const answers = ai.eventsOfType('[Agent] AI Response');
    expect(each(answers, '[Agent] Agent ID')).toEqual(['desk', 'scout', 'desk']);
    expect(each(answers, '[Agent] Parent Agent ID')).toEqual([undefined, 'desk', undefined]);
    expect(ai.eventsOfType('[Agent] Tool Call')).toHaveLength(1);
  });

  it('count a tool of tool() once', async () => {
    const ai = new MockAmplitudeAI();
    const getWeather = tool(({ city }: { city: string }) => `Sunny in ${city}`, { name: 'get_weather' });
    const { loop } = stage.loop({ ai, toolHandlers: { get_weather: getWeather } });
    stage.standIn.enqueue(asks('Paris'), says('Fine.'));
    await loop.run(weather);
    expect(types(ai.events)).toEqual(LOOP);
  });

  it('hold no content in metadata_only', async () => {
    const ai = new MockAmplitudeAI({ contentMode: 'metadata_only' });
    const { loop } = stage.loop({ ai, toolHandlers: { get_weather: () => 'CANARY result' } });
    stage.standIn.enqueue(asks('CANARY city'), says('CANARY answer'));
    await loop.run({ ...weather, system: 'CANARY system' });
    expect(types(ai.events)).toEqual(LOOP);
    expect(JSON.stringify(ai.events)).not.toContain('CANARY');
  });

  it('name the cloud that answers', async () => {
    const client = new AnthropicBedrock({ awsRegion: 'us-east-1', apiKey: 'key', baseURL: stage.standIn.url });
    const { ai, loop } = stage.loop({ client });
    await expect(loop.run(weather)).rejects.toThrow();
    ai.assertEventTracked('[Agent] AI Response', { '[Agent] Provider': 'bedrock' });
  });
});

it('a loop that cannot run is refused at once, with what was received and what to do', () => {
  const client = stage.client();
  const make = (given: object) => () => new AmplitudeToolLoop({ client, toolHandlers: {}, ...given });
  expect(make({ client: {} })).toThrow('client is Object, and has no messages.create()');
  expect(make({ toolHandlers: null })).toThrow('toolHandlers is null');
  expect(make({ toolHandlers: { go: 3 } })).toThrow('the handler of tool go is number. Pass a function.');
  expect(make({ maxTurns: 0 })).toThrow('maxTurns is 0. Pass a whole number of at least 1.');
});
