import { describe, expect, it } from 'vitest';
import { webUrl } from '../../src/actions/repository-place.ts';

describe('the web view of a repository', () => {
  it.each([
    ['git@github.com:acme/app.git', 'https://github.com/acme/app/blob/c0/{path}#L{line}'],
    ['https://user:secret@github.com/acme/app', 'https://github.com/acme/app/blob/c0/{path}#L{line}'],
    [
      'ssh://git@gitlab.example.com:2222/team/sub/app.git',
      'https://gitlab.example.com/team/sub/app/-/blob/c0/{path}#L{line}',
    ],
    ['https://bitbucket.org/acme/app.git', 'https://bitbucket.org/acme/app/src/c0/{path}#lines-{line}'],
    ['https://git.example.com/acme/app.git', null],
    ['../elsewhere', null],
    ['javascript:alert(1)//github.com/a/b', null],
  ])('of %s is %s', (remote, url) => {
    expect(webUrl(remote, 'c0')).toBe(url);
  });
});
