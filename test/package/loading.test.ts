import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, installApp } from './installed-app.ts';

const logger = `export async function load(url, context, next) { process._rawDebug(url); return next(url, context); }`;
const hook = `import { register } from 'node:module';\nregister('data:text/javascript,' + encodeURIComponent(${JSON.stringify(logger)}));\n`;

/** What Node itself loads for it, by name: half of what an import takes, if it is the HTTP client. */
const parts = `const before = new Set(process.moduleLoadList);
await import('amplitude-ai');
const loaded = process.moduleLoadList.filter((name) => !before.has(name));
console.log(loaded.join('\\n'));`;

describe.each([
  {
    title: 'with every SDK installed',
    sdks: { openai: 'openai', '@anthropic-ai/sdk': '@anthropic-ai/sdk', zod: 'zod' },
  },
  { title: 'with none installed', sdks: {} },
])('importing the root $title', ({ sdks }) => {
  let app: App;
  beforeAll(async () => {
    app = await installApp(sdks);
    await app.write({
      'hook.mjs': hook,
      'app.mjs': `import { AmplitudeAI } from 'amplitude-ai';\nconsole.log(typeof AmplitudeAI);\n`,
      'parts.mjs': parts,
      'app.cjs': `const { AmplitudeAI } = require('amplitude-ai');\nconsole.log(typeof AmplitudeAI, Object.keys(require.cache).join(' '));\n`,
    });
  });
  afterAll(() => app.remove());

  it('loads this package alone as ESM', async () => {
    const { stdout, stderr } = await app.node(['--import', './hook.mjs', 'app.mjs']);
    expect(stdout).toBe('function\n');
    const loaded = stderr.split('\n').filter((line) => line.startsWith('file:') && line.includes('/node_modules/'));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((url) => !url.includes('/node_modules/amplitude-ai/'))).toEqual([]);
  });

  it('leaves the parts of Node that talk to servers for later', async () => {
    const { stdout } = await app.node(['parts.mjs']);
    const loaded = stdout.split('\n').map((line) => line.replace(/^(NativeModule|Internal Binding) /, ''));
    expect(loaded).toContain('crypto');
    for (const name of ['internal/deps/undici/undici', 'http', 'https', 'net', 'tls'])
      expect(loaded).not.toContain(name);
  });

  it('loads this package alone as CommonJS', async () => {
    const { stdout } = await app.node(['app.cjs']);
    const [type, ...loaded] = stdout.trim().split(' ');
    expect(type).toBe('function');
    expect(
      loaded.filter((path) => path.includes('node_modules') && !path.includes('/node_modules/amplitude-ai/')),
    ).toEqual([]);
  });
});
