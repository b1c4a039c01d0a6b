import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProjectText, textBelow } from './project-text.ts';

/** `case.json`: all of it optional. */
interface CaseSettings {
  /** Path that the transform is told, where the name matters; for cases of one file. */
  readonly path?: string;
  readonly includeTests?: boolean;
  readonly reverse?: boolean;
  /** All diagnostics, each as `severity code line:column`, in other files and in folders `severity code file:line:column`. */
  readonly diagnostics?: readonly string[];
  /** Name of the file or folder that the way back gives, where it is not the input; the reason stands in `because`. */
  readonly wayBack?: string;
  readonly because?: string;
  /** Why the output cannot be held to the types of the real SDKs, such as a module that no package has. */
  readonly untyped?: string;
}

export interface TransformCase extends CaseSettings {
  readonly name: string;
  /** The path of the only file; undefined for a case of folders. */
  readonly only: string | undefined;
  readonly input: ProjectText;
  readonly output: ProjectText;
  readonly wayBackTo: ProjectText;
}

function caseOfFolders(here: string, name: string, settings: CaseSettings): TransformCase {
  const names = readdirSync(here);
  const read = (side: string) => textBelow(join(here, side));
  const input = read('input');
  const output = names.includes('output') ? read('output') : input;
  const wayBackTo = settings.wayBack === undefined ? input : read(settings.wayBack);
  return { ...settings, name, only: undefined, input, output, wayBackTo };
}

function caseOfFile(here: string, name: string, settings: CaseSettings): TransformCase {
  const names = readdirSync(here);
  const inputName = names.find((one) => one.startsWith('input.'));
  if (!inputName) throw new Error(`The case ${name} has neither input.<ext> nor a folder input: add one.`);
  const path = settings.path ?? `src/${inputName}`;
  const read = (file: string): ProjectText => ({ [path]: readFileSync(join(here, file), 'utf8') });
  const input = read(inputName);
  const outputName = inputName.replace('input.', 'output.');
  const output = names.includes(outputName) ? read(outputName) : input;
  const wayBackTo = settings.wayBack === undefined ? input : read(settings.wayBack);
  return { ...settings, name, only: path, input, output, wayBackTo };
}

/**
 * Every folder below `folder` is a case: `input.<ext>` and `output.<ext>`, or whole projects in folders `input` and
 * `output`; no output where nothing changes; `case.json` for the rest.
 */
export function casesIn(folder: string): TransformCase[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const here = join(folder, name);
    const names = readdirSync(here);
    const settings = names.includes('case.json') ? JSON.parse(readFileSync(join(here, 'case.json'), 'utf8')) : {};
    return names.includes('input') ? caseOfFolders(here, name, settings) : caseOfFile(here, name, settings);
  });
}
