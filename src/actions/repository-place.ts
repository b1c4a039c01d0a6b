import { git } from './git.ts';

export interface RepositoryPlace {
  /** Folder below the repository's root, with a slash at the end; '' at the root and outside of any repository. */
  readonly prefix: string;
  /** Page of a file in the web view of the repository, with `{path}` and `{line}` to be filled in. */
  readonly webUrl: string | null;
}

/** How a host with a web view shows a line of a file at a commit. */
const views: readonly { readonly host: RegExp; readonly page: string }[] = [
  { host: /(?:^|\.)gitlab\./, page: '/-/blob/{commit}/{path}#L{line}' },
  { host: /(?:^|\.)bitbucket\./, page: '/src/{commit}/{path}#lines-{line}' },
  { host: /(?:^|\.)github\./, page: '/blob/{commit}/{path}#L{line}' },
];

/** Where a folder is in its repository, and where others can look at it. */
export async function repositoryPlace(root: string): Promise<RepositoryPlace> {
  const [prefix, remote, commit] = await Promise.all([
    git(root, 'rev-parse', '--show-prefix'),
    git(root, 'remote', 'get-url', 'origin'),
    git(root, 'rev-parse', 'HEAD'),
  ]);
  return {
    prefix: prefix?.replace(/\n$/, '') ?? '',
    webUrl: remote && commit ? webUrl(remote.trim(), commit.trim()) : null,
  };
}

/** For hosts that are known only: a link that leads nowhere is worse than none. Never with a password. */
export function webUrl(remote: string, commit: string): string | null {
  const found = /^(?:https?:\/\/|ssh:\/\/|git:\/\/)?(?:[^@/]*@)?([\w.-]+)(?::\d+)?[:/]([\w./~-]+?)(?:\.git)?\/?$/.exec(
    remote,
  );
  const [, host, path] = found ?? [];
  const view = host === undefined ? undefined : views.find((each) => each.host.test(host));
  return view && path ? `https://${host}/${path}${view.page.replace('{commit}', commit)}` : null;
}
