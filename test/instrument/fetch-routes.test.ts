import { describe, expect, it } from 'vitest';
import { types } from '../contract/stage.ts';
import { useFetch } from './fetch-stage.ts';
import { chatRoutes, embeddingRoutes, type RouteCase } from './route-replies.ts';

const stage = useFetch({ isVendor: true });
const one = ['User Message', 'AI Response'];

const post = (body: object): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
const ask = ({ url, ask: body }: RouteCase) => fetch(url, post(body));
const askStream = ({ url, ask: body, stream }: RouteCase, init: RequestInit = {}) =>
  fetch(stream?.url ?? url, { ...post({ ...body, ...stream?.ask }), ...init });
const pieces = ({ stream }: RouteCase) => [stream?.reply.body ?? []].flat();
const answers = () => stage.ai.eventsOfType('[Agent] AI Response').map(({ event_properties }) => event_properties);

describe.each(chatRoutes)('fetch to $url', (route) => {
  const told = { ...route.told, '[Agent] Provider': route.provider };

  it('gives the question and the answer', async () => {
    stage.server.play([route.reply]);
    expect(await (await ask(route)).text()).toBe(route.reply.body);
    expect(types(stage.ai.events)).toEqual(one);
    expect(stage.ai.events[0]?.event_properties).toMatchObject({ $llm_message: { text: 'What is retention?' } });
    expect(answers()).toMatchObject([{ ...told, '[Agent] Is Streaming': false }]);
  });

  it('gives the same of a stream', async () => {
    stage.server.play(route.stream ? [route.stream.reply] : []);
    expect(await (await askStream(route)).text()).toBe(pieces(route).join(''));
    expect(types(stage.ai.events)).toEqual(one);
    expect(answers()).toMatchObject([{ ...told, '[Agent] Is Streaming': true }]);
  });

  it('gives an answer that failed, of a refusal', async () => {
    stage.server.play([{ status: 429, body: '{"message":"Slow down.","error":{"message":"Slow down."}}' }]);
    expect((await ask(route)).status).toBe(429);
    await expect.poll(() => types(stage.ai.events)).toEqual(one);
    const failed = { '[Agent] Is Error': true, '[Agent] Error Type': 'HTTP429', '[Agent] Error Message': 'Slow down.' };
    expect(answers()).toMatchObject([failed]);
  });

  it('gives one of a stream that is left early, one of one that is aborted, and none of one left unread', async () => {
    // biome-ignore lint/suspicious/noThenProperty: what becomes of the connection; nobody awaits it.
    stage.server.play([{ headers: { ...route.stream?.reply.headers }, body: pieces(route).slice(0, 1), then: 'hang' }]);
    await askStream(route);
    expect(stage.ai.events).toEqual([]);
    for await (const _ of (await askStream(route)).body ?? []) break;
    const controller = new AbortController();
    const reading = (await askStream(route, { signal: controller.signal })).text();
    controller.abort();
    await expect(reading).rejects.toThrow('aborted');
    expect(types(stage.ai.events)).toEqual([...one, ...one]);
    expect(answers()).toMatchObject([
      { '[Agent] Is Error': false, '[Agent] Provider': route.provider },
      { '[Agent] Is Error': true, '[Agent] Error Type': 'AbortError' },
    ]);
  });
});

it.each(embeddingRoutes)('fetch to $url gives an embedding', async (route) => {
  stage.server.play([route.reply]);
  expect(await (await ask(route)).text()).toBe(route.reply.body);
  const wanted = { ...route.told, '[Agent] Provider': route.provider };
  expect(stage.ai.events).toMatchObject([{ event_type: '[Agent] Embedding', event_properties: wanted }]);
});
