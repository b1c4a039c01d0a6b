import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `case.json`: all of it optional. */
interface CaseSettings {
  /** Path that the transform is told, where the name matters. */
  readonly path?: string;
  readonly includeTests?: boolean;
  readonly reverse?: boolean;
  /** All diagnostics, each as `severity code line:column`. */
  readonly diagnostics?: readonly string[];
  /** Name of the file that the way back gives, where it is not the input; the reason stands in `because`. */
  readonly wayBack?: string;
  readonly because?: string;
}

export interface TransformCase extends CaseSettings {
  readonly name: string;
  readonly path: string;
  readonly input: string;
  readonly output: string;
  readonly wayBackTo: string;
}

function settingsIn(folder: string, names: readonly string[]): CaseSettings {
  return names.includes('case.json') ? JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) : {};
}

/** Every folder below `folder` is a case: `input.<ext>`, `output.<ext>` unless nothing changes, `case.json`. */
export function casesIn(folder: string): TransformCase[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const here = join(folder, name);
    const names = readdirSync(here);
    const inputName = names.find((one) => one.startsWith('input.'));
    if (!inputName) throw new Error(`The case ${name} has no input.<ext>: add it.`);
    const read = (file: string) => readFileSync(join(here, file), 'utf8');
    const input = read(inputName);
    const outputName = inputName.replace('input.', 'output.');
    const output = names.includes(outputName) ? read(outputName) : input;
    const settings = settingsIn(here, names);
    const wayBackTo = settings.wayBack === undefined ? input : read(settings.wayBack);
    return { name, path: `src/${inputName}`, ...settings, input, output, wayBackTo };
  });
}
