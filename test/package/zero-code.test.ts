import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type StandIn, startAnthropicStandIn, startOpenAIStandIn } from '../standins/index.ts';
import { type App, installApp } from './installed-app.ts';

const majors = [
  { name: 'openai 7 and @anthropic-ai/sdk 1', sdks: { openai: 'openai', '@anthropic-ai/sdk': '@anthropic-ai/sdk' } },
  { name: 'openai 6 and @anthropic-ai/sdk 0', sdks: { openai: 'openai-6', '@anthropic-ai/sdk': 'anthropic-0' } },
];

const body = (openai: string, anthropic: string, print = 'console.log') => `
${openai}
${anthropic}
async function main() {
  const messages = [{ role: 'user', content: 'Hello' }];
  const client = new OpenAI({ apiKey: 'k' });
  const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages });
  for await (const _ of await client.chat.completions.create({ model: 'gpt-4o-mini', messages, stream: true }));
  const message = await new Anthropic({ apiKey: 'k' }).messages.create({ model: 'claude-haiku-4-5', max_tokens: 9, messages });
  ${print}(answer.object, message.type, typeof OpenAI.RateLimitError, client instanceof OpenAI);
}
main();
`;

const esm = (openai: string, anthropic: string) =>
  body(`import OpenAI from '${openai}';`, `import Anthropic from '${anthropic}';`);
const cjs = (openai: string, anthropic: string) =>
  body(`const OpenAI = require('${openai}');`, `const { Anthropic } = require('${anthropic}');`);

const files = {
  'plain.mjs': esm('openai', '@anthropic-ai/sdk'),
  'plain.cjs': cjs('openai', '@anthropic-ai/sdk'),
  'swapped.mjs': esm('amplitude-ai/openai', 'amplitude-ai/anthropic'),
  'swapped.cjs': cjs('amplitude-ai/openai', 'amplitude-ai/anthropic'),
};

const register = ['--import', 'amplitude-ai/register'];
const ways = [
  { title: 'an ESM app with the register hook', plain: 'plain.mjs', args: [...register, 'plain.mjs'] },
  { title: 'a CommonJS app with the register hook', plain: 'plain.cjs', args: [...register, 'plain.cjs'] },
  { title: 'an ESM app with swapped imports', plain: 'plain.mjs', args: ['swapped.mjs'] },
  { title: 'a CommonJS app with swapped imports', plain: 'plain.cjs', args: ['swapped.cjs'] },
  { title: 'an ESM app with both', plain: 'plain.mjs', args: [...register, 'swapped.mjs'] },
];

describe.each(majors)('installed beside $name', ({ sdks }) => {
  let app: App;
  let inbox: Inbox;
  let openai: StandIn;
  let anthropic: StandIn;
  beforeAll(async () => {
    [app, inbox, openai, anthropic] = await Promise.all([
      installApp(sdks),
      startInbox({ validate: validateEvent }),
      startOpenAIStandIn(),
      startAnthropicStandIn(),
    ]);
    await app.write(files);
  });
  beforeEach(() => inbox.clear());
  afterAll(() => Promise.all([app.remove(), inbox.close(), openai.close(), anthropic.close()]));

  it.each(ways)('$title runs as before, and its events arrive', async ({ plain, args }) => {
    const urls = { OPENAI_BASE_URL: openai.url, ANTHROPIC_BASE_URL: anthropic.url };
    const untracked = await app.node([plain], urls);
    const tracked = await app.node(args, {
      ...urls,
      AMPLITUDE_AI_API_KEY: 'any-key',
      AMPLITUDE_AI_SERVER_URL: inbox.url,
    });
    expect(untracked).toMatchObject({ code: 0, stdout: expect.stringMatching(/^chat.completion message function/) });
    expect(tracked).toEqual(untracked);
    const names = inbox.events.map(({ event }) => event.event_type);
    expect(names.sort()).toEqual([...Array(3).fill('[Agent] AI Response'), ...Array(3).fill('[Agent] User Message')]);
    expect(inbox.events.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('without a key the app runs as before, and is told once', async () => {
    const urls = { OPENAI_BASE_URL: openai.url, ANTHROPIC_BASE_URL: anthropic.url, AMPLITUDE_AI_API_KEY: '' };
    const { code, stdout, stderr } = await app.node(['swapped.mjs'], urls);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'chat.completion message function true\n' });
    expect(stderr.match(/not tracked/g)).toHaveLength(1);
  });
});
