import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/analyze/files/read-file.ts';
import { temporaryProject } from './temporary-project.ts';

describe('createReader', () => {
  it('gives the bytes of a file, and says why it does not give others', () => {
    const root = temporaryProject({ 'a/b.ts': 'text' });
    mkdirSync(join(root, 'folder.ts'));
    symlinkSync(join(root, 'a/b.ts'), join(root, 'link.ts'));
    symlinkSync('/', join(root, 'away'));
    const read = createReader(root);
    expect(read('a/b.ts')).toEqual({ kind: 'bytes', bytes: Buffer.from('text') });
    expect(read('none.ts')).toEqual({ kind: 'gone' });
    expect(read('folder.ts')).toEqual({ kind: 'skipped', reason: 'not a regular file' });
    expect(read('link.ts')).toEqual({ kind: 'skipped', reason: 'a symbolic link, not followed' });
    expect(read('a/b.ts/c.ts')).toEqual({ kind: 'skipped', reason: 'cannot be read (ENOTDIR)' });
    expect(read('../outside.ts').kind).not.toBe('bytes');
    expect(read('away/etc/hostname').kind).not.toBe('bytes');
  });
});
