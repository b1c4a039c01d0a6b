import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startOpenAIStandIn } from '../standins/index.ts';
import { bundlers } from './bundlers.ts';
import { type App, installApp } from './installed-app.ts';

const body = `
const client = make();
const messages = [{ role: 'user', content: 'Hello' }];
const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages });
let text = '';
for await (const chunk of await client.chat.completions.create({ model: 'gpt-4o-mini', messages, stream: true }))
  text += chunk.choices[0]?.delta.content ?? '';
console.log(answer.object, text.length > 0);
await flush();
`;
const main = (head: string) => `${head}\nasync function main() {${body}}\nmain();\n`;

/** What the documentation says for a bundled app. */
const ways = {
  'drop-in': main(`import OpenAI from 'amplitude-ai/openai';
import { AmplitudeAI, init } from 'amplitude-ai';
const ai = init({ apiKey: 'any-key', serverUrl: process.env.INBOX });
const make = () => new OpenAI({ apiKey: 'k' });
const flush = () => ai.flush();`),
  'a client of the root, where it is installed': main(`import { init, OpenAI } from 'amplitude-ai';
const ai = init({ apiKey: 'any-key', serverUrl: process.env.INBOX });
const make = () => new OpenAI({ apiKey: 'k' });
const flush = () => ai.flush();`),
  wrap: main(`import OpenAI from 'openai';
import { AmplitudeAI, wrap } from 'amplitude-ai';
const ai = new AmplitudeAI({ apiKey: 'any-key', serverUrl: process.env.INBOX });
const make = () => wrap(new OpenAI({ apiKey: 'k' }), { ai });
const flush = () => ai.flush();`),
  patch: main(`import * as openai from 'openai';
import { AmplitudeAI, patch } from 'amplitude-ai';
const ai = new AmplitudeAI({ apiKey: 'any-key', serverUrl: process.env.INBOX });
void patch({ ai, providers: ['openai'], modules: { openai } });
const make = () => new openai.OpenAI({ apiKey: 'k' });
const flush = () => ai.flush();`),
};

describe('an app in one file', () => {
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
  beforeEach(() => inbox.clear());
  afterAll(() => Promise.all([app.remove(), inbox.close(), openai.close()]));

  const rows = bundlers.flatMap((bundler) =>
    Object.entries(ways).map(([way, source]) => ({ ...bundler, way, source })),
  );
  it.each(rows)(
    'made by $title is tracked by $way',
    async ({ way, source, bundle, extension }) => {
      const entry = `${way}.mjs`;
      const outfile = join(app.folder, 'out', `${way}.${extension}`);
      await app.write({ [entry]: source });
      await bundle(join(app.folder, entry), outfile);
      const done = await app.node([outfile], { OPENAI_BASE_URL: openai.url, INBOX: inbox.url });
      expect(done).toMatchObject({ code: 0, stdout: 'chat.completion true\n', stderr: '' });
      const names = inbox.events.map(({ event }) => event.event_type).sort();
      expect(names).toEqual([...Array(2).fill('[Agent] AI Response'), ...Array(2).fill('[Agent] User Message')]);
    },
    120_000,
  );
});
