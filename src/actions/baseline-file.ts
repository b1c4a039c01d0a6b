import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeFile } from 'atomically';
import type { Baseline, Result } from '../analyze/index.ts';
import type { ActionContext } from './action.ts';
import { ActionError } from './action-error.ts';
import { counted } from './counted.ts';

/** What a baseline file accepts; null where none was asked for. */
export async function acceptedBefore(file: string | undefined, context: ActionContext): Promise<Baseline | null> {
  if (file === undefined) return null;
  const path = await placeOf(file, context);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    throw new ActionError(
      'PATH_NOT_FOUND',
      `There is no baseline ${JSON.stringify(file)}.`,
      'Write it: add --update-baseline.',
    );
  }
  const { readBaseline } = await import('../analyze/index.ts');
  const baseline = readBaseline(text);
  if (typeof baseline !== 'string') return baseline;
  throw new ActionError(
    'REFUSED',
    `${JSON.stringify(file)} is no baseline: ${baseline}.`,
    'Write it anew: add --update-baseline.',
  );
}

/** Accepts all that is there; says what it wrote. */
export async function acceptNow(file = '', results: readonly Result[], context: ActionContext): Promise<string> {
  const { writeBaseline } = await import('../analyze/index.ts');
  await writeFile(await placeOf(file, context), writeBaseline(results));
  return `written: ${file} with ${counted(results.length, 'finding')}`;
}

/** As a shell has it: from the folder in which the command was given. */
async function placeOf(file: string, { cwd, root }: ActionContext): Promise<string> {
  return resolve(cwd ?? (await root()), file);
}
