import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface Document {
  /** Relative to the repository. */
  readonly file: string;
  readonly text: string;
}

/** Every Markdown file that git has, or would have; fixtures are no documents. */
export function documents(): Document[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md', 'llms*.txt'], {
    cwd: repository,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => file !== '' && !/^test\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(repository, file), 'utf8') }));
}
