import { z } from 'zod';
import type { Action } from '../actions/action.ts';

/** An input of an action, as a command line takes it. */
export interface OptionSpec {
  /** Name of the input. */
  readonly key: string;
  readonly kind: 'flag' | 'negation' | 'text' | 'list';
  readonly about: string;
  /** The values to choose from, if there are such. */
  readonly choices: readonly string[];
  readonly isArgument: boolean;
}

const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a command takes, from the schema of its action's input. */
export function optionSpecs({ input, command }: Action): OptionSpec[] {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' });
  return Object.entries(properties).map(([key, schema]) => {
    const { type, description = '', enum: choices } = typeof schema === 'object' ? schema : {};
    const flag = key === command.onByDefault ? 'negation' : 'flag';
    return {
      key,
      kind: type === 'boolean' ? flag : type === 'array' ? 'list' : 'text',
      about: description,
      choices: choices?.map(String) ?? [],
      isArgument: key === command.argument,
    };
  });
}

/** The argument in usage: `[paths...]`, `[event]`. */
export function argumentUsage({ key, kind }: OptionSpec): string {
  return kind === 'list' ? `[${key}...]` : `[${key}]`;
}

/** An option in usage: `--include-tests`, `--way <way>`. */
export function optionUsage({ key, kind }: OptionSpec): string {
  const flag = `--${kebab(key)}`;
  if (kind === 'flag') return flag;
  if (kind === 'negation') return `--no-${kebab(key)}`;
  return kind === 'list' ? `${flag} <${key}...>` : `${flag} <${key}>`;
}
