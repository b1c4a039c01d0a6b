import { join } from 'node:path';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import { type App, installApp } from './installed-app.ts';

const worker = (openai: string, inbox: string) => `
import OpenAI from 'amplitude-ai/openai';
import { AmplitudeAI, wrap } from 'amplitude-ai';
export default {
  async fetch() {
    const ai = new AmplitudeAI({ apiKey: 'any-key', serverUrl: '${inbox}' });
    const client = wrap(new OpenAI({ apiKey: 'k', baseURL: '${openai}' }), { ai });
    const messages = [{ role: 'user', content: 'Hello' }];
    const session = ai.agent('edge').session({ userId: 'user-42', sessionId: 'thread-1' });
    const object = await session.run(async () => {
      for await (const _ of await client.chat.completions.create({ model: 'gpt-4o-mini', messages, stream: true }));
      return (await client.chat.completions.create({ model: 'gpt-4o-mini', messages })).object;
    });
    return Response.json({ object, report: await ai.flush() });
  },
};`;

/** Built-in modules of Node that the platform's `nodejs_compat` gives. */
const builtins = ['node:*', 'http', 'https'];

describe('a worker on the edge, with node compatibility', () => {
  let app: App;
  let inbox: Inbox;
  let openai: StandIn;
  beforeAll(async () => {
    [app, inbox, openai] = await Promise.all([
      installApp({ openai: 'openai' }),
      startInbox({ validate: validateEvent }),
      startOpenAIStandIn(),
    ]);
  });
  afterAll(() => Promise.all([app.remove(), inbox.close(), openai.close()]));

  const answerOf = async (source: string) => {
    await app.write({ 'worker.mjs': source });
    const { outputFiles } = await build({
      entryPoints: [join(app.folder, 'worker.mjs')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      conditions: ['workerd', 'worker'],
      external: builtins,
      logLevel: 'error',
    });
    const edge = new Miniflare({
      modules: [{ type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0]?.text ?? '' }],
      compatibilityDate: '2026-04-01',
      compatibilityFlags: ['nodejs_compat'],
    });
    const response = await edge.dispatchFetch('http://localhost/');
    const answer = await response.text();
    await edge.dispose();
    return answer;
  };

  it('is tracked in its session, and what is flushed arrives', async () => {
    const answer = await answerOf(worker(openai.url, inbox.url));
    expect(answer).toBe(
      JSON.stringify({
        object: 'chat.completion',
        report: { delivered: 5, rejected: 0, reasons: {}, pending: 0 },
      }),
    );
    const sessions = inbox.events.map(({ event }) => Object(event.event_properties)['[Agent] Session ID']);
    expect(sessions).toEqual(Array(5).fill('thread-1'));
  }, 120_000);

  it('is told by a client of the root what to import instead', async () => {
    const answer = await answerOf(`import { OpenAI } from 'amplitude-ai';
export default {
  fetch() {
    try {
      return new Response(typeof new OpenAI({ apiKey: 'k' }));
    } catch ({ code, message }) {
      return new Response(code + ' ' + message);
    }
  },
};`);
    expect(answer).toMatch(/^INVALID_CONFIG .*Import from 'amplitude-ai\/openai' instead/);
  }, 120_000);
});
