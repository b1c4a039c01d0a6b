import type { Action } from '../actions/action.ts';

/** What a command's help says below its options. */
export interface Lesson {
  /** `amplitude-ai scan`. */
  readonly call: string;
  readonly examples: readonly { readonly args: string; readonly does: string }[];
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Code and meaning. Pairs, since an object would put whole numbers before everything else. */
  readonly exits: readonly (readonly [code: string, meaning: string])[];
}

const colorVariables = { NO_COLOR: 'any value: no colour', FORCE_COLOR: 'any value: colour, also into a file or pipe' };

const done = ['0', 'done'] as const;
const misuse = ['2', 'the command was given wrongly'] as const;

export const usualExits = [done, misuse] as const;

export function lessonOf({ command }: Action, program: string): Lesson {
  const badNews = command.badNews ?? (command.failed || command.gate ? 'the answer is bad news' : undefined);
  return {
    call: `${program} ${command.name}`,
    examples: command.examples,
    env: { ...command.env, ...colorVariables },
    exits: [done, ['1', badNews ?? 'the project does not allow it'], misuse],
  };
}

function columns(title: string, rows: readonly (readonly [string, string])[], mark = ''): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return ['', `${title}:`, ...rows.map(([first, second]) => `  ${first.padEnd(width)}  ${mark}${second}`)];
}

/** Examples first: most people read no further. */
export function lessonText({ call, examples, env, exits }: Lesson): string {
  return [
    ...columns(
      'Examples',
      examples.map(({ args, does }) => [`${call} ${args}`.trim(), does] as const),
      '# ',
    ),
    ...(env && Object.keys(env).length > 0 ? columns('Environment', Object.entries(env)) : []),
    ...columns('Exit codes', exits),
  ].join('\n');
}
