import Anthropic from '@anthropic-ai/sdk';
import { tool as langChainTool } from '@langchain/core/tools';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AmplitudeToolLoop } from '../../../src/frameworks/anthropic-tools/index.ts';
import { createAmplitudeCallback } from '../../../src/frameworks/langchain/index.ts';
import { observeMcpClient, patchMcpClient } from '../../../src/frameworks/mcp-client/index.ts';
import { tool } from '../../../src/index.ts';
import { wrap } from '../../../src/instrument/wrap.ts';
import { MockAmplitudeAI } from '../../../src/testing.ts';
import { each, types } from '../../contract/stage.ts';
import { type StandIn, startAnthropicStandIn } from '../../standins/index.ts';
import { expectGolden } from '../golden.ts';
import { majors } from './stage.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startAnthropicStandIn();
});
afterAll(() => standIn.close());

const paris = { city: 'Paris' };
const calls = [
  { name: 'plain', params: { name: 'forecast', arguments: paris } },
  { name: 'structured', params: { name: 'measure', arguments: paris } },
  { name: 'error of the tool', params: { name: 'fail', arguments: paris } },
  { name: 'error of the arguments', params: { name: 'forecast', arguments: { city: 3 } } },
  { name: 'no such tool', params: { name: 'fly', arguments: {} } },
] as const;

const outcome = (call: Promise<object>) =>
  call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: String(error) }),
  );

describe.each(majors)('tools through $name', ({ name: major, connect }) => {
  it.each(calls)('$name', async ({ name, params }) => {
    const [bare, tracked] = await Promise.all([connect(), connect()]);
    const ai = new MockAmplitudeAI();
    expect(observeMcpClient(tracked.client, { ai, userId: 'user-1' })).toBe(tracked.client);
    expect(await outcome(tracked.client.callTool(params))).toEqual(await outcome(bare.client.callTool(params)));
    expect(tracked.client.callTool.length).toBe(bare.client.callTool.length);
    await expectGolden(ai.events, `./golden/${major.at(-1)}/${name.replaceAll(' ', '-')}.json`);
  });

  it('an abort is the error of the client, and an event that says so', async () => {
    const { client } = await connect();
    const ai = new MockAmplitudeAI();
    observeMcpClient(client, { ai });
    const signal = AbortSignal.abort(new Error('The user left.'));
    const options = major.endsWith('1') ? [undefined, { signal }] : [{ signal }];
    await expect(client.callTool(calls[0].params, ...options)).rejects.toThrow('The user left.');
    ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Success': false, '[Agent] Is Error': true });
  });

  it('hold no content in metadata_only', async () => {
    const { client } = await connect();
    const ai = new MockAmplitudeAI({ contentMode: 'metadata_only' });
    observeMcpClient(client, { ai });
    await client.callTool({ name: 'forecast', arguments: { city: 'CANARY' } });
    await client.callTool({ name: 'fail', arguments: { city: 'CANARY' } });
    expect(each(ai.events, '[Agent] Tool Success')).toEqual([true, false]);
    expect(JSON.stringify(ai.events)).not.toMatch(/CANARY|No such city/);
  });

  it('of a patched class are recorded for clients that exist, once, until it is undone', async () => {
    const { client, Client } = await connect();
    const ai = new MockAmplitudeAI();
    const unpatch = patchMcpClient(Client, { ai });
    observeMcpClient(client, { ai });
    patchMcpClient(Client, { ai });
    await client.callTool(calls[0].params);
    expect(types(ai.events)).toEqual(['Tool Call']);
    unpatch();
    await client.callTool(calls[0].params);
    expect(types(ai.events)).toEqual(['Tool Call']);
  });

  it('belong to the session and the agent around the call, whenever it ends', async () => {
    const { client } = await connect();
    const ai = new MockAmplitudeAI();
    observeMcpClient(client);
    let call: Promise<object> | undefined;
    await ai
      .agent('desk')
      .session({ sessionId: 'session-1', userId: 'user-9' })
      .run(() => {
        call = client.callTool(calls[0].params);
      });
    await call;
    const event = ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Session ID': 'session-1', user_id: 'user-9' });
    expect(event.event_properties['[Agent] Agent ID']).toBe('desk');
  });

  describe('where the call is seen elsewhere as well', () => {
    const named = (name: string) => ({
      model: 'claude-haiku-4-5',
      max_tokens: 64,
      tools: [{ name, input_schema: { type: 'object' as const } }],
    });
    const loopOver = async (name: string, run: (client: Awaited<ReturnType<typeof connect>>['client']) => unknown) => {
      const { client } = await connect();
      standIn.clear();
      standIn.enqueue({ toolCalls: [{ name, arguments: paris }] }, { text: 'Sunny.', toolCalls: [] });
      return run(client);
    };
    const LOOP = ['User Message', 'AI Response', 'Tool Call', 'AI Response'];

    it.each(['forecast', 'weather_forecast', 'mcp__weather__forecast'])(
      'a model that asked for it as %s is its parent, and its result is no second event',
      async (name) => {
        const ai = new MockAmplitudeAI();
        await loopOver(name, async (client) => {
          observeMcpClient(client, { ai, userId: 'user-1' });
          const anthropic = wrap(new Anthropic({ apiKey: 'key', baseURL: standIn.url }), { ai, userId: 'user-1' });
          const messages: Anthropic.MessageParam[] = [{ role: 'user', content: 'How is the weather?' }];
          const asking = await anthropic.messages.create({ ...named(name), messages });
          const [use] = asking.content.filter((block) => block.type === 'tool_use');
          await client.callTool({ name: 'forecast', arguments: paris });
          const result = { type: 'tool_result' as const, tool_use_id: use?.id ?? '', content: 'Sunny in Paris' };
          const history = [...messages, { role: 'assistant' as const, content: asking.content }];
          await anthropic.messages.create({
            ...named(name),
            messages: [...history, { role: 'user', content: [result] }],
          });
        });
        expect(types(ai.events)).toEqual(LOOP);
        ai.assertEventTracked('[Agent] Tool Call', {
          '[Agent] Tool Type': 'mcp',
          '[Agent] Parent Message ID': ai.events[0]?.event_properties['[Agent] Message ID'],
        });
      },
    );

    it.each(['a handler', 'a function of tool()'])('a loop whose tool is %s counts it once', async (way) => {
      const ai = new MockAmplitudeAI();
      await loopOver('forecast', async (client) => {
        observeMcpClient(client, { ai, userId: 'user-1' });
        const plain = (input: { city: string }) => client.callTool({ name: 'forecast', arguments: input });
        const handler = way === 'a handler' ? plain : tool(plain, { name: 'forecast', ai });
        const anthropic = new Anthropic({ apiKey: 'key', baseURL: standIn.url });
        const loop = new AmplitudeToolLoop({
          ai,
          userId: 'user-1',
          client: anthropic,
          toolHandlers: { forecast: handler },
        });
        await loop.run({ ...named('forecast'), messages: [{ role: 'user', content: 'How is the weather?' }] });
      });
      expect(types(ai.events)).toEqual(LOOP);
    });

    it('a tool of a framework that records it counts once, and other calls inside it for themselves', async () => {
      const { client } = await connect();
      const ai = new MockAmplitudeAI();
      observeMcpClient(client, { ai });
      const forecast = langChainTool(
        async ({ city }: { city: string }) => {
          await client.callTool({ name: 'measure', arguments: { city } });
          return JSON.stringify(await client.callTool({ name: 'forecast', arguments: { city } }));
        },
        { name: 'forecast', description: 'Tells the weather.', schema: z.object({ city: z.string() }) },
      );
      await forecast.invoke(paris, { callbacks: [createAmplitudeCallback({ ai })] });
      expect(each(ai.events, '[Agent] Tool Name')).toEqual(['measure', 'forecast']);
      await client.callTool(calls[0].params);
      expect(ai.events).toHaveLength(3);
    });
  });
});

it('a stand-in of an app that gives its result at once still does, and is recorded', () => {
  const ai = new MockAmplitudeAI();
  const result = { content: [{ type: 'text', text: 'Sunny' }] };
  const client = { callTool: (_: object) => result };
  observeMcpClient(client as never, { ai }); // No client that the types allow.
  expect(client.callTool({ name: 'forecast' })).toBe(result);
  ai.assertEventTracked('[Agent] Tool Call', { '[Agent] Tool Success': true });
});

it('what is no client is refused, with what was received', () => {
  expect(() => observeMcpClient({} as never)).toThrow('observeMcpClient() received Object, which has no callTool()');
  expect(() => patchMcpClient(undefined as never)).toThrow('patchMcpClient() received undefined');
});
