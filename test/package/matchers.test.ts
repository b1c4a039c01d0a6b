import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, installApp, repository } from './installed-app.ts';

let app: App;
beforeAll(async () => {
  const links = ['vitest', 'jest', '@jest/globals', 'expect', '@types/node'];
  app = await installApp(Object.fromEntries(links.map((name) => [name, name])));
}, 60_000);
afterAll(() => app.remove());

/** The same for both frameworks. The last two fail, so that their messages can be read. */
const program = (framework: string, ours: string) => `
import '${ours}';
import { expect, test } from '${framework}';
import { MockAmplitudeAI } from 'amplitude-ai/testing';

const mock = new MockAmplitudeAI();
mock.agent('bot').session({ sessionId: 'thread-1', userId: 'user-1' }).run((session) => {
  session.trackUserMessage({ content: 'Hello' });
});

test('holds', () => {
  expect(mock).toHaveTracked('[Agent] User Message', { user_id: 'user-1', '[Agent] Turn ID': expect.any(Number) });
  expect(mock).not.toHaveTracked('[Agent] User Message', { user_id: 'user-2' });
  expect(mock).toHaveTrackedTimes('[Agent] User Message', 1);
  expect(mock).toHaveClosedSession('thread-1');
  expect(mock).not.toHaveClosedSession('thread-2');
});
test('tells what was seen', () => {
  expect(mock).toHaveTracked('[Agent] AI Response');
});
test('tells how often', () => {
  expect(mock).toHaveTrackedTimes('[Agent] User Message', 2);
});
`;

const told = [
  'expected a [Agent] AI Response event; tracked event types: [Agent] User Message, [Agent] Session End',
  'expected 2 [Agent] User Message events, found 1',
];

describe('the matchers', () => {
  it('work in vitest', async () => {
    await app.write({ 'app.test.mjs': program('vitest', 'amplitude-ai/vitest') });
    const { stdout, stderr } = await app.node(
      [join(repository, 'node_modules/vitest/vitest.mjs'), 'run', 'app.test.mjs'],
      { NO_COLOR: '1', CI: '' },
    );
    expect(stdout).toMatch(/2 failed \| 1 passed/);
    for (const message of told) expect(stdout + stderr).toContain(message);
  });

  it('work in jest', async () => {
    const source = program('@jest/globals', 'amplitude-ai/jest').replace(
      /import (?:(.+?) from )?'(.+?)';/g,
      (_, names: string | undefined, from: string) =>
        names ? `const ${names} = require('${from}');` : `require('${from}');`,
    );
    await app.write({
      'app.jest.cjs': source,
      'jest.config.json': '{ "testMatch": ["**/*.jest.cjs"], "transform": {} }',
    });
    const { stderr } = await app.node([join(repository, 'node_modules/jest/bin/jest.js'), '--colors=false'], {
      NO_COLOR: '1',
    });
    expect(stderr).toMatch(/Tests:\s+2 failed, 1 passed, 3 total/);
    for (const message of told) expect(stderr).toContain(message);
  });

  it('are typed for both', async () => {
    const typed = (source: string) =>
      `${source}\n// @ts-expect-error a count is a number\nexpect(mock).toHaveTrackedTimes('[Agent] Score', 'two');\n`;
    await app.write({
      'vitest.mts': typed(program('vitest', 'amplitude-ai/vitest')),
      'jest.mts': typed(program('@jest/globals', 'amplitude-ai/jest')),
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          module: 'NodeNext',
          target: 'ES2022',
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: ['node'],
        },
        include: ['*.mts'],
      }),
    });
    expect(await app.node([join(repository, 'node_modules/typescript/bin/tsc'), '-p', '.'])).toMatchObject({
      code: 0,
      stdout: '',
    });
  });
});
