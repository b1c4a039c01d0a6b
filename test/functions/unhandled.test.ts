import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const index = new URL('../../src/index.ts', import.meta.url).href;
const testing = new URL('../../src/testing.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What happens in a process of its own, since the test runner has a say in rejections. */
function rejectionsWith(wrap: string): unknown {
  const program = `
    const { tool, observe } = await import(${JSON.stringify(index)});
    const { MockAmplitudeAI } = await import(${JSON.stringify(testing)});
    const ai = new MockAmplitudeAI();
    const seen = [];
    process.on('unhandledRejection', (error) => seen.push(error.message));
    process.on('rejectionHandled', () => seen.push('handled later'));
    const untracked = (fn) => fn;
    const wrap = ${wrap};
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    const fails = wrap(async (text) => { await turn(); throw new Error(text); });
    const steps = wrap(async function* (text) { await turn(); throw new Error(text); });
    fails('left alone');
    fails('caught').catch(() => {});
    await fails('awaited').catch(() => {});
    const late = fails('caught late');
    steps('step left alone').next();
    steps('step caught').next().catch(() => {});
    await turn(); await turn(); await turn();
    late.catch(() => {});
    await turn();
    console.log(JSON.stringify(seen.sort()));
  `;
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
  });
  return JSON.parse(output.toString());
}

describe('rejections that nobody handles', () => {
  it('are as many as without us', () => {
    const without = rejectionsWith('untracked');
    expect(without).toEqual(['caught late', 'handled later', 'left alone', 'step left alone']);
    expect(rejectionsWith(`(fn) => tool(fn, { ai, name: 'fails' })`)).toEqual(without);
    expect(rejectionsWith(`(fn) => tool(fn, { ai, name: 'fails', timeoutMs: 1000 })`)).toEqual(without);
    expect(rejectionsWith(`(fn) => observe(fn, { ai, name: 'fails' })`)).toEqual(without);
  });
});
