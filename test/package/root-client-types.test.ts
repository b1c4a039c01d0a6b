import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilerOptions } from './compiler-options.ts';
import { installApp, repository } from './installed-app.ts';

describe('types of clients that are imported from the root', () => {
  const program = `
import OpenAIDefault from 'openai';
import { Anthropic, OpenAI, init } from 'amplitude-ai';
const client: OpenAI = new OpenAI({ apiKey: 'k' });
const same: OpenAIDefault = client;
const messages: OpenAI.Chat.ChatCompletionMessageParam[] = [{ role: 'user', content: 'Hello' }];
export class Mine extends OpenAI {}
export const say = (anthropic: Anthropic): Promise<Anthropic.Message> =>
  anthropic.messages.create({ model: 'claude-haiku-4-5', max_tokens: 9, messages: [{ role: 'user', content: 'Hi' }] });
export const isLimit = (error: unknown) => error instanceof OpenAI.RateLimitError && error.status === 429;
export const asked = [init, same, new Mine().chat.completions.create({ model: 'm', messages })];
// @ts-expect-error a misspelt parameter is still an error
client.chat.completions.create({ model: 'm', mesages: messages });
`;
  const config = (module: string) =>
    JSON.stringify({
      compilerOptions: {
        ...compilerOptions,
        ...(module === 'NodeNext' ? {} : { module: 'ESNext', moduleResolution: module }),
        skipLibCheck: true,
      },
      include: ['*.mts', '*.cts'],
    });

  it.each(
    ['typescript', 'typescript-7'].flatMap((compiler) =>
      ['NodeNext', 'Bundler'].map((module) => ({ compiler, module })),
    ),
  )('are the SDKs’ own, namespaces included ($compiler, $module)', async ({ compiler, module }) => {
    const app = await installApp({
      ...Object.fromEntries(
        ['openai', '@anthropic-ai/sdk', '@types/node', 'undici-types', 'zod'].map((name) => [name, name]),
      ),
    });
    await app.write({ 'app.mts': program, 'app.cts': program, 'tsconfig.json': config(module) });
    const { stdout } = await app.node([join(repository, 'node_modules', compiler, 'bin/tsc'), '-p', '.']);
    await app.remove();
    expect(stdout).toBe('');
  });
});
