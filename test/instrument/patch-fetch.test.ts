import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import { amplitudeMiddleware } from '../../src/frameworks/vercel-ai/index.ts';
import { trackedFunctions } from '../../src/frameworks/vercel-ai/tracked-exports.ts';
import { patch, unpatch } from '../../src/instrument/patch.ts';
import { patchFetch } from '../../src/instrument/patch-fetch.ts';
import { trackedClass } from '../../src/instrument/tracked-class.ts';
import { wrap } from '../../src/instrument/wrap.ts';
import { openaiProvider } from '../../src/providers/openai/index.ts';
import { types } from '../contract/stage.ts';
import { aiMajors } from '../frameworks/vercel-ai/majors.ts';
import { useFetch } from './fetch-stage.ts';
import * as replies from './vendor-replies.ts';

const plainFetch = globalThis.fetch;
const stage = useFetch({ isVendor: false });
const one = ['User Message', 'AI Response'];
afterEach(unpatch);

const question = 'What is retention?';
const asked = { model: 'gpt-4o-mini', messages: [{ role: 'user' as const, content: question }], temperature: 0.2 };
const post = (body: object): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
const askChat = (body: object = asked, init: RequestInit = {}) =>
  fetch(`${stage.server.url}/v1/chat/completions`, { ...post(body), ...init });
const streamed = { ...asked, stream: true, stream_options: { include_usage: true } };
const answers = () => stage.ai.eventsOfType('[Agent] AI Response').map(({ event_properties }) => event_properties);

const told = {
  $llm_message: { text: 'They come back.' },
  '[Agent] Model Name': 'gpt-4o-mini-2024-07-18',
  '[Agent] Provider': 'openai',
  '[Agent] Temperature': 0.2,
  '[Agent] Finish Reason': 'stop',
  '[Agent] Input Tokens': 112,
  '[Agent] Cache Read Tokens': 100,
  '[Agent] Reasoning Tokens': 4,
  '[Agent] Cost USD': expect.any(Number),
};

async function bodyOf({ body }: Response): Promise<string> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of body ?? []) text += decoder.decode(piece, { stream: true });
  return text;
}

/** Ways to read an answer; each gives the text that it had. */
const readings: Readonly<Record<string, (response: Response) => Promise<string>>> = {
  'json()': async (response) => JSON.stringify(await response.json()),
  'json() after a look at its body': async (response) => JSON.stringify(response.body && (await response.json())),
  'text()': (response) => response.text(),
  'arrayBuffer()': async (response) => new TextDecoder().decode(await response.arrayBuffer()),
  'its body': bodyOf,
  'a clone': (response) => response.clone().text(),
  'another response made of its body': (response) => new Response(response.body).text(),
};

describe('fetch to the API of a vendor', () => {
  it.each(Object.entries(readings))('is recorded when an answer is read by %s', async (_, read) => {
    stage.server.play([replies.chat]);
    expect(JSON.parse(await read(await askChat()))).toEqual(JSON.parse(String(replies.chat.body)));
    expect(types(stage.ai.events)).toEqual(one);
    expect(stage.ai.events[0]?.event_properties).toMatchObject({ $llm_message: { text: question } });
    expect(answers()).toMatchObject([told]);
  });

  it.each(Object.entries(readings).filter(([name]) => !name.includes('json')))(
    'is recorded when a stream is read by %s',
    async (_, read) => {
      stage.server.play([replies.chatStream]);
      expect(await read(await askChat(streamed))).toBe(replies.chatPieces.join(''));
      expect(types(stage.ai.events)).toEqual(one);
      expect(answers()).toMatchObject([{ ...told, '[Agent] Is Streaming': true }]);
    },
  );

  it('is recorded once when a clone is read beside it', async () => {
    stage.server.play([replies.chatStream]);
    const response = await askChat(streamed);
    const both = await Promise.all([bodyOf(response.clone()), bodyOf(response)]);
    expect(both).toEqual(Array(2).fill(replies.chatPieces.join('')));
    expect(answers()).toMatchObject([told]);
  });

  it('gives the very response of the platform', async () => {
    stage.server.play([replies.chat]);
    const response = await askChat();
    expect([response.constructor, response.url, response.bodyUsed]).toEqual([
      Response,
      `${stage.server.url}/v1/chat/completions`,
      false,
    ]);
    await response.json();
    expect(response.bodyUsed).toBe(true);
    await expect(response.json()).rejects.toThrow(TypeError);
    expect(types(stage.ai.events)).toEqual(one);
  });

  it.each([
    { name: 'whole', reply: replies.messages, input: 112 },
    { name: 'streamed', reply: replies.messagesStream, input: 12 },
  ])('reads messages of Anthropic’s API ($name)', async ({ name, reply, input }) => {
    stage.server.play([reply]);
    const body = { ...asked, model: 'claude-haiku-4-5', max_tokens: 99, stream: name === 'streamed' };
    await (await fetch(new URL('/v1/messages', stage.server.url), post(body))).text();
    expect(answers()).toMatchObject([
      {
        $llm_message: { text: 'They come back.' },
        '[Agent] Provider': 'anthropic',
        '[Agent] Model Name': 'claude-haiku-4-5-20251001',
        '[Agent] Max Output Tokens': 99,
        '[Agent] Input Tokens': input,
        '[Agent] Output Tokens': 9,
      },
    ]);
  });

  it('reads embeddings', async () => {
    stage.server.play([replies.embedding]);
    await (
      await fetch(`${stage.server.url}/v1/embeddings`, post({ model: 'text-embedding-3-small', input: 'a' }))
    ).json();
    const wanted = { '[Agent] Embedding Dimensions': 3, '[Agent] Input Tokens': 4 };
    expect(stage.ai.events).toMatchObject([{ event_type: '[Agent] Embedding', event_properties: wanted }]);
  });

  it('takes a Request with a body of its own', async () => {
    stage.server.play([replies.chat]);
    await (await fetch(new Request(`${stage.server.url}/v1/chat/completions`, post(asked)))).json();
    expect(stage.server.received[0]?.body).toBe(JSON.stringify(asked));
    expect(types(stage.ai.events)).toEqual(one);
  });

  it('tells of a refusal in the words of the vendor, and leaves its body to the app', async () => {
    stage.server.play([replies.limited]);
    expect(await (await askChat()).json()).toEqual(JSON.parse(String(replies.limited.body)));
    await expect.poll(() => types(stage.ai.events)).toEqual(one);
    const wanted = { Type: 'HTTP429', Message: 'Slow down.', Source: 'provider' };
    for (const [key, value] of Object.entries(wanted)) expect(answers()[0]?.[`[Agent] Error ${key}`]).toBe(value);
  });

  it('tells of a server that is not there, and of a socket that dies midway', async () => {
    const closed = patchFetch({ hosts: ['127.0.0.1:9'] });
    await expect(fetch('http://127.0.0.1:9/v1/chat/completions', post(asked))).rejects.toThrow(TypeError);
    closed();
    // biome-ignore lint/suspicious/noThenProperty: what becomes of the connection; nobody awaits it.
    stage.server.play([{ ...replies.chatStream, body: replies.chatPieces.slice(0, 3), then: 'reset' }]);
    await expect((await askChat(streamed)).text()).rejects.toThrow(TypeError);
    await expect(bodyOf(await askChat(streamed))).rejects.toThrow(TypeError);
    expect(answers()).toMatchObject(Array(3).fill({ '[Agent] Is Error': true, '[Agent] Error Source': 'network' }));
  });

  it('tells once of a stream that is left early, and of one that is aborted', async () => {
    // biome-ignore lint/suspicious/noThenProperty: what becomes of the connection; nobody awaits it.
    stage.server.play([{ ...replies.chatStream, body: replies.chatPieces.slice(0, 2), then: 'hang' }]);
    for await (const _ of (await askChat(streamed)).body ?? []) break;
    const controller = new AbortController();
    const reading = (await askChat(streamed, { signal: controller.signal })).text();
    controller.abort();
    await expect(reading).rejects.toThrow('aborted');
    expect(answers()).toMatchObject([
      { '[Agent] Is Error': false },
      { '[Agent] Is Error': true, '[Agent] Error Type': 'AbortError' },
    ]);
  });

  it('says nothing of an answer that nobody reads', async () => {
    stage.server.play([replies.chat]);
    await askChat();
    expect(stage.ai.events).toEqual([]);
  });

  it.each<[string, string, RequestInit]>([
    ['another host', 'http://127.0.0.1:9/v1/chat/completions', post(asked)],
    ['another path', '/v1/models', {}],
    ['a body that is no JSON', '/v1/chat/completions', { method: 'POST', body: 'hello' }],
    ['no URL at all', 'nonsense', {}],
  ])('leaves %s alone', async (_, path, init) => {
    stage.server.play([{ body: '{"ok":true}' }]);
    const url = path.startsWith('/') ? stage.server.url + path : path;
    const outcome = (send: typeof fetch) =>
      send(url, init).then(
        (response) => response.text(),
        (error: Error) => [error.name, error.message],
      );
    expect(await outcome(fetch)).toEqual(await outcome(plainFetch));
    expect(stage.ai.events).toEqual([]);
  });

  it('is watched once however often it is patched, and no more when it is put back', async () => {
    const again = patchFetch({ hosts: [new URL(stage.server.url).host] });
    stage.server.play([replies.chat]);
    await (await askChat()).json();
    expect(types(stage.ai.events)).toEqual(one);
    again();
    stage.leave();
    await (await askChat()).json();
    expect(types(stage.ai.events)).toEqual(one);
  });
});

describe('a call that is recorded further up', () => {
  const options = () => ({ apiKey: 'k', baseURL: `${stage.server.url}/v1` });
  const clients: Readonly<Record<string, () => Promise<OpenAI>>> = {
    'no way at all': async () => new OpenAI(options()),
    'the drop-in': async () => new (trackedClass(OpenAI, openaiProvider))(options()),
    wrap: async () => wrap(new OpenAI(options())),
    patch: async () => {
      await patch({ ai: stage.ai, providers: ['openai'], modules: { openai: { OpenAI } } });
      return new OpenAI(options());
    },
  };

  it.each(Object.entries(clients))('of a client tracked by %s is one call', async (_, open) => {
    const client = await open();
    stage.server.play([replies.chat]);
    await client.chat.completions.create(asked);
    stage.server.play([replies.chatStream]);
    for await (const _ of await client.chat.completions.create({ ...asked, stream: true }));
    expect(types(stage.ai.events)).toEqual([...one, ...one]);
  });

  it.each(aiMajors)('of $name is one call, by its middleware and by its drop-in', async ({ ai: sdk, openai }) => {
    stage.server.play([replies.chat]);
    const model = openai.createOpenAI(options()).chat('gpt-4o-mini');
    const wrapped = sdk.wrapLanguageModel({ model, middleware: amplitudeMiddleware() });
    await sdk.generateText({ model: wrapped, prompt: question });
    expect(types(stage.ai.events)).toEqual(one);
    await trackedFunctions(sdk).generateText({ model, prompt: question });
    expect(types(stage.ai.events)).toEqual([...one, ...one]);
  });
});
