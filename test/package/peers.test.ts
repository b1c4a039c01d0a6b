import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworkFacts } from '../../src/frameworks/all-facts.ts';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { isInRange } from '../../src/instrument/tested-version.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import { type App, installApp, repository } from './installed-app.ts';

const dropins = [...allFacts, ...frameworkFacts];

describe('an app without the SDK', () => {
  let app: App;
  beforeAll(async () => {
    app = await installApp({});
  });
  afterAll(() => app.remove());

  it.each(dropins)('is told how to get it by the CommonJS drop-in of $label', async ({ dropin, package: sdk }) => {
    await app.write({ 'app.cjs': `require('amplitude-ai/${dropin}');` });
    const { code, stderr } = await app.node(['app.cjs']);
    expect(code).not.toBe(0);
    expect(stderr).toContain('PEER_MISSING');
    expect(stderr).toContain(`npm install '${sdk.name}@${sdk.range}'`);
  });

  it.each(dropins)('is told its name by the ESM drop-in of $label', async ({ dropin, package: sdk }) => {
    await app.write({ 'app.mjs': `import 'amplitude-ai/${dropin}';` });
    const { code, stderr } = await app.node(['app.mjs']);
    expect(code).not.toBe(0);
    expect(stderr).toContain(`Cannot find package '${sdk.name}'`);
  });
});

describe('a version that was not tested', () => {
  let app: App;
  /** The real SDK under a number that it has not reached. */
  const claim = async (version: string) => {
    const folder = join(app.folder, 'node_modules/openai');
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }));
  };
  beforeAll(async () => {
    app = await installApp({});
    const folder = join(app.folder, 'node_modules/openai');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await cp(join(repository, 'node_modules/openai'), folder, { recursive: true, dereference: true });
    await app.write({
      'app.mjs': `import OpenAI from 'amplitude-ai/openai';
import { MockAmplitudeAI } from 'amplitude-ai/testing';
import { wrap } from 'amplitude-ai';
const body = '{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Hi"}}]}';
const fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
const ai = new MockAmplitudeAI();
const client = wrap(new OpenAI({ apiKey: 'k', fetch }), { ai, userId: 'user-42' });
for (let call = 0; call < 2; call++) await client.chat.completions.create({ model: 'm', messages: [] });
await new Promise((resolve) => setTimeout(resolve, 20));
console.log(ai.events.length);
`,
    });
  });
  afterAll(() => app.remove());

  it('is named once, with those that were, and is tracked all the same', async () => {
    await claim('99.1.0');
    const { stdout, stderr } = await app.node(['app.mjs']);
    expect(stdout).toBe('2\n');
    const range = allFacts.find(({ id }) => id === 'openai')?.package.range;
    expect(stderr.match(/not among the versions/g)).toHaveLength(1);
    expect(stderr).toContain(`openai 99.1.0 is not among the versions that were tested (${range})`);
  });

  it('is passed over in silence when it was tested', async () => {
    await claim('7.55.0');
    expect((await app.node(['app.mjs'])).stderr).not.toContain('versions');
  });
});

describe('a version of the AI SDK that was not tested', () => {
  let app: App;
  let inbox: Inbox;
  beforeAll(async () => {
    [app, inbox] = await Promise.all([installApp({ 'ai-7': 'ai-7' }), startInbox()]);
    await app.write({
      // The real SDK under a number that it has not reached.
      'node_modules/ai/package.json':
        '{ "name": "ai", "version": "99.1.0", "type": "module", "exports": "./index.js" }',
      'node_modules/ai/index.js': "export * from 'ai-7';",
      'app.mjs': `import { generateText } from 'amplitude-ai/ai';
const model = {
  specificationVersion: 'v4', provider: 'openai.chat', modelId: 'gpt-4o-mini', supportedUrls: {},
  doGenerate: async () => ({
    content: [{ type: 'text', text: 'Hi' }], finishReason: { unified: 'stop' }, usage: { inputTokens: {}, outputTokens: {} }, warnings: [],
  }),
};
for (let call = 0; call < 2; call++) console.log((await generateText({ model, prompt: 'Hello' })).text);
await new Promise((resolve) => setTimeout(resolve, 20));
`,
    });
  });
  afterAll(() => Promise.all([app.remove(), inbox.close()]));

  it('is named once, with those that were, where its calls are tracked', async () => {
    const { stdout, stderr } = await app.node(['app.mjs'], {
      AMPLITUDE_AI_API_KEY: 'any-key',
      AMPLITUDE_AI_SERVER_URL: inbox.url,
    });
    expect(stdout).toBe('Hi\nHi\n');
    expect(inbox.events.length).toBe(4);
    expect(stderr.match(/not among the versions/g)).toHaveLength(1);
    expect(stderr).toContain(
      `ai 99.1.0 is not among the versions that were tested (${frameworkFacts[0]?.package.range})`,
    );
  });

  it('is passed over where nothing is', async () => {
    const { stdout, stderr } = await app.node(['app.mjs'], { AMPLITUDE_AI_API_KEY: '' });
    expect(stdout).toBe('Hi\nHi\n');
    expect(stderr).not.toContain('versions');
  });
});

it.each([
  ['1.2.3', '>=1.2.3 <2', true],
  ['1.2.2', '>=1.2.3 <2', false],
  ['1.10.0', '>=1.9.0 <2', true],
  ['2.0.0', '>=1.2.3 <2', false],
  ['2.0.0-beta.1', '>=1.2.3 <2', false],
  ['0.24.1', '>=0.24.0 <0.25', true],
  ['0.25.0', '>=0.24.0 <0.25', false],
])('%s in %s: %s', (version, range, isIn) => expect(isInRange(version, range)).toBe(isIn));
