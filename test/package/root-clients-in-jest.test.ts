import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installApp, repository } from './installed-app.ts';

const config = '{ "testMatch": ["**/*.jest.cjs"], "transform": {} }';

const automatic = `jest.mock('amplitude-ai');
test('all of it is a mock', () => {
  const { AmplitudeAI, OpenAI } = require('amplitude-ai');
  expect(jest.isMockFunction(AmplitudeAI)).toBe(true);
  expect(typeof OpenAI).toBe('function');
});
`;

const bySdk = `jest.mock('openai', () => {
  class OpenAI {
    chat = { completions: { create: async () => 'mocked' } };
  }
  return { __esModule: true, OpenAI, default: OpenAI };
});
test('a mock of the SDK is what the client extends', async () => {
  const { OpenAI } = require('amplitude-ai');
  expect(await new OpenAI().chat.completions.create({})).toBe('mocked');
});
`;

it.each([
  { title: 'mocks the whole package, without any SDK', source: automatic, sdks: {} },
  { title: 'mocks the whole package, with an SDK', source: automatic, sdks: { openai: 'openai' } },
  { title: 'mocks the SDK behind a client of the root', source: bySdk, sdks: { openai: 'openai' } },
])('Jest $title', async ({ source, sdks }) => {
  const app = await installApp(sdks);
  await app.write({ 'app.jest.cjs': source, 'jest.config.json': config, 'package.json': '{ "name": "app" }' });
  const { code, stderr } = await app.node([join(repository, 'node_modules/jest/bin/jest.js'), '--colors=false']);
  await app.remove();
  expect(stderr).toContain('Tests:       1 passed, 1 total');
  expect(code).toBe(0);
});
