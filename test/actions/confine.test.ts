import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { confine } from '../../src/actions/confine.ts';
import { tempProject } from './temp-project.ts';

const project = () => tempProject({ 'src/chat.ts': '', 'README.md': '' });

describe('a path from outside', () => {
  it('inside the project is given back relative and absolute', async () => {
    const root = project();
    expect(await confine(root, './src/../src/chat.ts')).toEqual({
      path: 'src/chat.ts',
      absolute: join(root, 'src/chat.ts'),
      isFolder: false,
    });
    expect(await confine(root, join(root, 'src'))).toMatchObject({ path: 'src', isFolder: true });
    expect(await confine(root, '.')).toMatchObject({ path: '.', isFolder: true });
  });

  it.each(['../other', '/etc/passwd', 'src/../../x', '..'])('that leaves the project (%s) is refused', async (path) => {
    await expect(confine(project(), path)).rejects.toMatchObject({ code: 'PATH_OUTSIDE_ROOT' });
  });

  it('that leads out over a link is refused, whether the link is the file or a folder on the way', async () => {
    const root = project();
    const outside = tempProject({ 'secret.ts': 'export const key = 1;' });
    symlinkSync(join(outside, 'secret.ts'), join(root, 'src/link.ts'));
    symlinkSync(outside, join(root, 'linked'));
    await expect(confine(root, 'src/link.ts')).rejects.toMatchObject({ code: 'PATH_IS_LINK' });
    await expect(confine(root, 'linked/secret.ts')).rejects.toMatchObject({ code: 'PATH_IS_LINK' });
  });

  it('with a missing end names what lies beside it, but nothing behind a link', async () => {
    const root = project();
    const outside = tempProject({ 'secret.ts': '' });
    symlinkSync(outside, join(root, 'linked'));
    await expect(confine(root, 'src/chta.ts')).rejects.toThrow('Did you mean "src/chat.ts"?');
    await expect(confine(root, 'linked/secre.ts')).rejects.not.toThrow('secret');
  });

  it('may name the root by a link of the system', async () => {
    const root = project();
    const elsewhere = tempProject({});
    mkdirSync(join(elsewhere, 'links'));
    symlinkSync(root, join(elsewhere, 'links/project'));
    writeFileSync(join(root, 'a.ts'), '');
    expect(await confine(root, join(elsewhere, 'links/project/a.ts'))).toMatchObject({ path: 'a.ts' });
  });

  it('with a NUL character is refused', async () => {
    await expect(confine(project(), 'src/chat.ts\0.png')).rejects.toMatchObject({ code: 'PATH_NOT_FOUND' });
  });
});
