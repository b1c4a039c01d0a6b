import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../src/inbox/index.ts';
import { type Bootstrap, bootstrapText } from '../../src/setup/bootstrap-text.ts';
import { extensions } from '../../src/setup/module-kind.ts';
import { type App, installApp, repository } from '../package/installed-app.ts';

const agentId = `it's "the" \\shop`;
const kinds = ['typescript', 'esm', 'mjs', 'commonjs'] as const;
const variants = kinds.flatMap((kind) =>
  [true, false].map((sharesClient): Bootstrap => ({ kind, agentId, sharesClient })),
);

const conversation = `inSession({ userId: 'user-42', sessionId: 'chat-1' }, async () => {
  ai?.trackUserMessage({ content: 'Hello' });
  return 'answer';
}).then((answer) => console.log(answer));
`;

describe('the bootstrap file', () => {
  let app: App;
  let inbox: Inbox;
  beforeAll(async () => {
    [app, inbox] = await Promise.all([
      installApp({ '@types/node': '@types/node', 'undici-types': 'undici-types' }),
      startInbox(),
    ]);
  });
  afterAll(() => Promise.all([app.remove(), inbox.close()]));

  it('compiles against the real package under the strictest options', async () => {
    const options = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      declaration: true,
      module: 'NodeNext',
      target: 'ES2022',
      types: ['node'],
      noEmit: true,
      skipLibCheck: true,
    };
    const files = Object.fromEntries(
      [true, false].map((sharesClient) => [
        `typed/${sharesClient ? 'shared' : 'own'}.ts`,
        bootstrapText({ kind: 'typescript', agentId, sharesClient }),
      ]),
    );
    await app.write({
      ...files,
      'typed/package.json': '{"type":"module"}',
      'typed/tsconfig.json': JSON.stringify({ compilerOptions: options }),
    });
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const compiled = promisify(execFile)(process.execPath, [tsc, '-p', join(app.folder, 'typed'), '--listFilesOnly']);
    expect((await compiled).stdout).toContain('typed/shared.ts');
    const problems = promisify(execFile)(process.execPath, [tsc, '-p', join(app.folder, 'typed')]).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => `failed: ${error.stdout}`,
    );
    expect(await problems).toBe('');
  });

  it.each(variants.filter(({ kind }) => kind !== 'typescript'))(
    'runs: $kind, shared client $sharesClient',
    async (one) => {
      inbox.clear();
      const folder = `${one.kind}-${one.sharesClient}`;
      const start = one.sharesClient
        ? one.kind === 'commonjs'
          ? "require('@amplitude/analytics-node').init('key', { serverUrl: process.env.AMPLITUDE_AI_SERVER_URL });\n"
          : "import { init as start } from '@amplitude/analytics-node';\nstart('key', { serverUrl: process.env.AMPLITUDE_AI_SERVER_URL });\n"
        : '';
      const file = `${folder}/amplitude${extensions[one.kind]}`;
      await app.write({
        [`${folder}/package.json`]: one.kind === 'esm' ? '{"type":"module"}' : '{}',
        [file]: `${bootstrapText(one)}\n${start}${conversation}`,
      });
      const env = { AMPLITUDE_AI_API_KEY: 'any-key', AMPLITUDE_AI_SERVER_URL: inbox.url };
      expect(await app.node([file], env)).toEqual({ code: 0, stdout: 'answer\n', stderr: '' });
      expect(inbox.events[0]?.event).toMatchObject({
        event_type: '[Agent] User Message',
        user_id: 'user-42',
        event_properties: { '[Agent] Agent ID': agentId, '[Agent] Session ID': 'chat-1' },
      });
    },
  );

  it('leaves the app as it was without a key', async () => {
    await app.write({ 'bare.mjs': `${bootstrapText({ kind: 'mjs', agentId, sharesClient: false })}\n${conversation}` });
    const ran = await app.node(['bare.mjs'], { AMPLITUDE_AI_API_KEY: '' });
    expect(ran).toEqual({ code: 0, stdout: 'answer\n', stderr: '' });
  });
});
