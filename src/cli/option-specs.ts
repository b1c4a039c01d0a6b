import { z } from 'zod';
import type { Action } from '../actions/action.ts';

/** An input of an action, as a command line takes it. */
export interface OptionSpec {
  /** Name of the input. */
  readonly key: string;
  readonly kind: 'flag' | 'negation' | 'text' | 'list' | 'flag or text';
  readonly about: string;
  /** The values to choose from, if there are such. */
  readonly choices: readonly string[];
  readonly isArgument: boolean;
}

/** Name of an input, as an option is written. */
export const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a command takes, from the schema of its action's input. */
export function optionSpecs({ input, command }: Action): OptionSpec[] {
  return specsOf(input, command);
}

/** What it takes beyond the tool. */
export function formSpecs({ command }: Action): OptionSpec[] {
  return command.form ? specsOf(command.form.options, command) : [];
}

function specsOf(schema: z.ZodObject, { argument, onByDefault, abouts = {} }: Action['command']): OptionSpec[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([key, property]) => {
    const { type, description = abouts[key] ?? '', enum: choices } = typeof property === 'object' ? property : {};
    const flag = key === onByDefault ? 'negation' : 'flag';
    const plain = type === 'boolean' ? flag : type === 'array' ? 'list' : 'text';
    return {
      key,
      kind: Array.isArray(type) ? 'flag or text' : plain,
      about: description,
      choices: choices?.map(String) ?? [],
      isArgument: key === argument,
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
  if (kind === 'flag or text') return `${flag} [${key}]`;
  return kind === 'list' ? `${flag} <${key}...>` : `${flag} <${key}>`;
}
