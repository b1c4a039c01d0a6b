import { changesSince } from './changes-since.ts';
import { CodemodError } from './codemod-error.ts';

function unknownBase(received: string, next: string): CodemodError {
  return new CodemodError('UNKNOWN_BASE', received, next);
}

/** @throws CodemodError `UNKNOWN_BASE` where git has no answer. */
export async function changedFiles(root: string, base: string | undefined): Promise<ReadonlySet<string>> {
  const changes = await changesSince(root, base);
  if ('files' in changes) return changes.files;
  switch (changes.not) {
    case 'in a repository':
      throw unknownBase(`'${root}' is in no git repository.`, 'Run without --changed.');
    case 'known as a base': {
      const received = base === undefined ? 'No default branch was found.' : `git knows no commit '${base}'.`;
      throw unknownBase(received, 'Give a branch or commit that is fetched here, as in --changed=main.');
    }
    case 'of one history': {
      const next = 'In CI, fetch the whole history (fetch-depth: 0).';
      throw unknownBase(`This branch and ${base ?? 'its base'} have no commit in common here.`, next);
    }
    case 'comparable':
      throw unknownBase(`git cannot compare '${root}' with ${base ?? 'its base'}.`, 'Run git diff there to see why.');
  }
}
