import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { tempProject } from '../actions/temp-project.ts';

const call = `import OpenAI from 'openai';\nnew OpenAI().responses.create({});\n`;
const clear = '\u001b[2J';

/** A watch that goes on until the test is over. */
async function watching(cwd: string, isTTY: boolean) {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({ isTTY, write: (text: string) => void (written[name] += text) });
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const io = { stdout: output('stdout'), stderr: output('stderr'), env: { NO_COLOR: '1' }, cwd: () => cwd };
  const ended = run(['scan', '--watch'], { ...io, signal: stop.signal });
  await vi.waitFor(() => expect(written.stdout).toContain('next:'), { timeout: 20_000 });
  return { written, ended, stop };
}

describe('scan --watch', () => {
  it('says what changed after a save, and nothing else into a log', async () => {
    const cwd = tempProject({ 'package.json': '{}', 'a.ts': call });
    const { written, ended, stop } = await watching(cwd, false);
    const before = written.stdout.length;
    writeFileSync(join(cwd, 'b.ts'), call);
    await vi.waitFor(() => expect(written.stdout.slice(before)).toContain('b.ts'), { timeout: 20_000 });
    writeFileSync(join(cwd, 'a.ts'), call.replace("'openai'", "'amplitude-ai/openai'"));
    await vi.waitFor(() => expect(written.stdout).toContain('via drop-in'), { timeout: 20_000 });
    expect(written.stdout.slice(before)).toBe(
      [
        '+ b.ts:2:24 openai responses.create uninstrumented high',
        '+ a.ts:2:24 openai responses.create instrumented via drop-in high',
        '- a.ts:2:24 openai responses.create uninstrumented high',
        '',
      ].join('\n'),
    );
    stop.abort();
    expect(await ended).toBe(130);
  });

  it('draws the table anew on a terminal', async () => {
    const cwd = tempProject({ 'package.json': '{}', 'a.ts': call });
    const { written } = await watching(cwd, true);
    writeFileSync(join(cwd, 'b.ts'), call);
    await vi.waitFor(() => expect(written.stdout).toContain('+ b.ts:2:24'), { timeout: 20_000 });
    expect(written.stdout.split(clear)).toHaveLength(3);
    expect(written.stdout.split(clear).at(-1)).toContain('call site');
  });

  it('hears of what is ignored from now on, and of what is no longer', async () => {
    const cwd = tempProject({ 'package.json': '{}', 'a.ts': call, 'b.ts': call, '.gitignore': '' });
    const { written } = await watching(cwd, false);
    writeFileSync(join(cwd, '.gitignore'), 'b.ts\n');
    await vi.waitFor(() => expect(written.stdout).toContain('- b.ts:2:24'), { timeout: 20_000 });
    writeFileSync(join(cwd, '.gitignore'), '');
    await vi.waitFor(() => expect(written.stdout).toContain('+ b.ts:2:24'), { timeout: 20_000 });
  });

  it('goes on when a file stops to parse', async () => {
    const cwd = tempProject({ 'package.json': '{}', 'a.ts': call });
    const { written } = await watching(cwd, false);
    writeFileSync(join(cwd, 'a.ts'), 'import "openai"; const = 1;');
    await vi.waitFor(() => expect(written.stdout).toContain('- a.ts:2:24'), { timeout: 20_000 });
    writeFileSync(join(cwd, 'a.ts'), call);
    await vi.waitFor(() => expect(written.stdout).toContain('+ a.ts:2:24'), { timeout: 20_000 });
  });
});
