import { describe, expect, it } from 'vitest';
import { shownLines, shownText } from '../../codemods/lib/shown-text.ts';
import { amp } from './amp.ts';
import { manifest, project, swapped, usesOpenai } from './project.ts';

// Control and format characters but for line ends.
const steering = /[^\P{C}\n]/u;

describe('names that would steer a terminal', () => {
  const hostile = [
    'src/line\nend.ts',
    'src/\u001b[31mred\u001b]0;title\u0007.ts',
    'src/\u202egnp.ts',
    'src/tab\tbed.ts',
  ];
  const files = Object.fromEntries(hostile.map((name) => [name, usesOpenai]));

  it('are spelled out wherever they are told, and their files are rewritten', async () => {
    const app = project({ 'package.json': manifest, ...files, 'src/\u001b[5mbad.ts': `${usesOpenai}if (` });
    const { stderr } = await amp(app.root, 'swap-imports');
    expect(stderr).not.toMatch(steering);
    expect(stderr).toContain('  src/line\\nend.ts\n');
    expect(stderr).toContain('  src/\\u{1b}[31mred\\u{1b}]0;title\\u{07}.ts\n');
    expect(stderr).toContain('  src/\\u{202e}gnp.ts\n');
    expect(stderr).toContain('  src/\\u{1b}[5mbad.ts:3:');
    expect(hostile.map((name) => app.read(name))).toEqual(hostile.map(() => swapped));
  });

  it('are spelled out in questions, in diffs on a terminal, and in refusals', async () => {
    const app = project({ 'package.json': manifest, ...files });
    const asked = await amp(app.root, 'swap-imports --interactive', { answers: ['n\n', 'n\n', 'n\n', 'n\n'] });
    expect(asked.stderr.replaceAll('\t', '')).not.toMatch(steering);
    const shown = await amp(app.root, 'swap-imports --dry --diff', { isTTY: true, env: { NO_COLOR: '1' } });
    expect(shown.stdout).not.toMatch(steering);
    app.commit();
    for (const name of hostile) app.write(name, `${usesOpenai}// edited\n`);
    const refused = await amp(app.root, 'swap-imports');
    expect(refused.stderr).not.toMatch(steering);
    expect(refused.stderr).toContain('\\u{202e}gnp.ts');
    const unknown = await amp(app.root, ['swap-imports', 'src/\u001b[31mnope.ts']);
    expect(unknown.stderr).not.toMatch(steering);
  });

  it('leave ordinary names as they are, in every script', () => {
    const plain = ['src/[id]/my page.tsx', 'src/größe/日本語.ts', 'src/a\\b.ts', 'src/🙂.ts'];
    expect(plain.map(shownText)).toEqual(plain);
    expect(shownLines('a\n\tb\u0000\r\n')).toBe('a\n\tb\\u{00}\\r\n');
  });
});

describe('the progress bar', () => {
  const many = (count: number) =>
    project(Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/${at}.ts`, 'export {};\n'])));

  it('is on stderr, counts files, and is gone in the end', async () => {
    const { stdout, stderr } = await amp(many(600).root, 'swap-imports', { isTTY: true, env: { NO_COLOR: '1' } });
    expect(stdout).toBe('');
    expect(stderr).toContain(' of 600 files');
    expect(stderr.slice(stderr.lastIndexOf('\u001b'))).toMatch(/^\S+swap-imports: 0 files changed/);
  });

  it('is for terminals and long work only', async () => {
    expect((await amp(many(600).root, 'swap-imports')).stderr).not.toContain(' of 600 files');
    const short = await amp(many(20).root, 'swap-imports', { isTTY: true, env: { NO_COLOR: '1' } });
    expect(short.stderr).not.toContain(' of 20 files');
  });
});
