import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installApp, repository } from './installed-app.ts';

const mocked = `class OpenAI {
  chat = { completions: { create: async () => 'mocked' } };
}`;

const automatic = `vi.mock('amplitude-ai');
test('all of it is a mock', async () => {
  const { AmplitudeAI, OpenAI } = await import('amplitude-ai');
  expect(vi.isMockFunction(AmplitudeAI)).toBe(true);
  expect(vi.isMockFunction(OpenAI)).toBe(true);
});`;

const byFactory = `vi.mock('amplitude-ai', async (original) => {
  ${mocked}
  return { ...(await original()), OpenAI };
});
test('the client alone is a mock', async () => {
  const { AmplitudeAI, OpenAI } = await import('amplitude-ai');
  expect(vi.isMockFunction(AmplitudeAI)).toBe(false);
  expect(await new OpenAI().chat.completions.create({})).toBe('mocked');
});`;

const bySubpath = `vi.mock('amplitude-ai/openai', () => {
  ${mocked}
  return { OpenAI, default: OpenAI };
});
test('the drop-in is a mock', async () => {
  const { default: OpenAI } = await import('amplitude-ai/openai');
  expect(await new OpenAI().chat.completions.create({})).toBe('mocked');
});`;

const bySdk = `vi.mock('openai', () => {
  ${mocked}
  return { OpenAI, default: OpenAI };
});
vi.mock('ai', async (original) => ({ ...(await original()), generateText: async () => ({ text: 'mocked' }) }));
test('mocks of the SDKs are what the drop-ins stand in front of', async () => {
  const { default: OpenAI } = await import('amplitude-ai/openai');
  expect(await new OpenAI().chat.completions.create({})).toBe('mocked');
  const { generateText } = await import('amplitude-ai/ai');
  expect((await generateText({})).text).toBe('mocked');
});`;

const inline = `export default { test: { server: { deps: { inline: ['amplitude-ai'] } } } };`;
const sdks = { openai: 'openai', ai: 'ai-7' };

it.each([
  { title: 'the whole package, without any SDK', source: automatic, sdks: {}, config: '' },
  { title: 'the whole package, with some SDKs', source: automatic, sdks, config: '' },
  { title: 'a client of the root', source: byFactory, sdks, config: '' },
  { title: 'a drop-in', source: bySubpath, sdks, config: '' },
  { title: 'the SDKs behind drop-ins, where this package is inlined', source: bySdk, sdks, config: inline },
])('Vitest mocks $title', async ({ source, sdks: installed, config }) => {
  const app = await installApp({ vitest: 'vitest', ...installed });
  await app.write({
    'app.test.mjs': `import { expect, test, vi } from 'vitest';\n${source}\n`,
    'vitest.config.mjs': config || 'export default {};',
    'package.json': '{ "name": "app" }',
  });
  const { code, stdout } = await app.node([join(repository, 'node_modules/vitest/vitest.mjs'), 'run'], {
    NO_COLOR: '1',
  });
  await app.remove();
  expect(stdout).toMatch(/Tests {2}1 passed \(1\)/);
  expect(code).toBe(0);
});
