import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilerOptions } from './compiler-options.ts';
import { type App, installApp, repository } from './installed-app.ts';

const program = (specifiers: { openai: string; anthropic: string }) => `
import OpenAI, { type ClientOptions, toFile } from '${specifiers.openai}';
import Anthropic from '${specifiers.anthropic}';

const options: ClientOptions = { apiKey: 'k' };
const client: OpenAI = new OpenAI(options);
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: 'user', content: 'Hello' }];

export async function ask(): Promise<string | null> {
  const answer = await client.chat.completions.create({ model: 'gpt-4o-mini', messages });
  const stream = await client.chat.completions.create({ model: 'gpt-4o-mini', messages, stream: true });
  for await (const chunk of stream) chunk.choices[0]?.delta.content satisfies string | null | undefined;
  try {
    await client.models.list();
  } catch (error) {
    if (error instanceof OpenAI.RateLimitError) error.status satisfies 429;
  }
  return answer.choices[0]?.message.content ?? null;
}

export class Mine extends OpenAI {}
export const clone: OpenAI = new Mine(options).withOptions({ timeout: 1 });
export const file = toFile(new Uint8Array(), 'name');

export async function say(anthropic: Anthropic): Promise<Anthropic.Message> {
  return anthropic.messages.create({ model: 'claude-haiku-4-5', max_tokens: 9, messages: [{ role: 'user', content: 'Hi' }] });
}

// @ts-expect-error a misspelt parameter is still an error
client.chat.completions.create({ model: 'gpt-4o-mini', mesages: messages });
`;

const ours = `
import { AmplitudeAI, attribute, wrap } from 'amplitude-ai';
import { MockAmplitudeAI } from 'amplitude-ai/testing';
import OpenAI from 'openai';

const ai: AmplitudeAI = new MockAmplitudeAI();
const client: OpenAI = wrap(new OpenAI({ apiKey: 'k' }), { ai, userId: 'user-1' });
export const answer = client.chat.completions.create(
  attribute({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hi' }] }, { userId: 'user-2' }),
);
export const id: string = ai.trackUserMessage({ content: 'Hello', sessionId: 'thread-1' });
const length: Promise<number> = ai.agent('bot').session({ userId: 'user-1' }).run(async (session) => session.newTrace().length);
export { length };
// @ts-expect-error a model answer needs its model
ai.trackAiMessage({ provider: 'openai', latencyMs: 1 });
// @ts-expect-error no such option
ai.trackUserMessage({ contents: 'Hello' });
`;

/** What stands in front of no other package, so that none may be missing. */
const peerless = `
import { AmplitudeAI } from 'amplitude-ai';
export * as importing from 'amplitude-ai/import';
export * as next from 'amplitude-ai/next';
export * as opentelemetry from 'amplitude-ai/opentelemetry';
export * as plugins from 'amplitude-ai/plugins';
export * as serverless from 'amplitude-ai/serverless';
export * as tracking from 'amplitude-ai/tracking';
export * as testing from 'amplitude-ai/testing';
export * as vercelAi from 'amplitude-ai/vercel-ai';
export const ai = new AmplitudeAI({ apiKey: 'k' });
`;

const config = JSON.stringify({
  compilerOptions,
  include: ['*.mts', '*.cts'],
});

const withSdks = {
  openai: 'openai',
  '@anthropic-ai/sdk': '@anthropic-ai/sdk',
  '@types/node': '@types/node',
  'undici-types': 'undici-types',
  zod: 'zod',
};

async function check(app: App, files: Record<string, string>, compiler: string): Promise<string> {
  await app.write({ ...files, 'tsconfig.json': config });
  const tsc = join(repository, 'node_modules', compiler, 'bin/tsc');
  const { stdout, stderr } = await app.node([tsc, '-p', '.']);
  return stdout + stderr;
}

/** Complaints about the SDKs' own declarations exist without us as well; only what names our files or the app counts. */
const ofOurs = (output: string) =>
  output
    .split('\n')
    .filter((line) => /^\S/.test(line) && !/^\.\.\/.*node_modules\/(?!amplitude-ai)/.test(line))
    .join('\n');

describe.each(['typescript', 'typescript-7'])('%s', (compiler) => {
  let app: App;
  let bare: App;
  beforeAll(async () => {
    [app, bare] = await Promise.all([
      installApp(withSdks),
      installApp({ '@types/node': '@types/node', 'undici-types': 'undici-types' }),
    ]);
  });
  afterAll(() => Promise.all([app.remove(), bare.remove()]));

  it('compiles ordinary programs against the drop-ins as it does against the SDKs, in ESM and CommonJS', async () => {
    const plain = program({ openai: 'openai', anthropic: '@anthropic-ai/sdk' });
    const swapped = program({ openai: 'amplitude-ai/openai', anthropic: 'amplitude-ai/anthropic' });
    const files = { 'plain.mts': plain, 'plain.cts': plain, 'swapped.mts': swapped, 'swapped.cts': swapped };
    expect(ofOurs(await check(app, { ...files, 'ours.mts': ours, 'ours.cts': ours }, compiler))).toBe('');
  });

  it('compiles the root and its own subpaths without any SDK installed, declarations included', async () => {
    expect(await check(bare, { 'app.mts': peerless, 'app.cts': peerless }, compiler)).toBe('');
  });
});
