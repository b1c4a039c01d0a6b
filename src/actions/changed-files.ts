import { changesSince } from '../../codemods/lib/changes-since.ts';
import { ActionError } from './action-error.ts';

/** @throws ActionError where git has no answer. */
export async function changedFiles(root: string, base: string | undefined): Promise<ReadonlySet<string>> {
  const changes = await changesSince(root, base);
  if ('files' in changes) return changes.files;
  switch (changes.not) {
    case 'in a repository':
      throw new ActionError('REFUSED', `${root} is in no git repository.`, 'Scan it without --changed.');
    case 'known as a base': {
      const received =
        base === undefined ? 'No default branch was found' : `git knows no commit ${JSON.stringify(base)}`;
      const next = 'Give --changed a branch or commit that is fetched here.';
      throw new ActionError('INVALID_ARGUMENT', `${received}.`, next);
    }
    case 'of one history': {
      const received = `The branch and ${base ?? 'its base'} have no commit in common here.`;
      throw new ActionError('REFUSED', received, 'In CI, fetch the whole history (fetch-depth: 0).');
    }
    case 'comparable': {
      const received = `git cannot compare ${root} with ${base ?? 'its base'}.`;
      throw new ActionError('REFUSED', received, 'Run git diff there to see why.');
    }
  }
}
