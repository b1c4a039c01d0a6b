import { type GetPromptResult, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { didYouMean } from '../actions/nearest.ts';
import { instrumentApp } from './instrument-app.ts';

/** A task that a person can hand to an agent. */
export interface TaskPrompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** All optional. `known` are the values to choose from, if there are such. */
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly known?: readonly string[];
  }[];
  text(args: Readonly<Record<string, string | undefined>>): string;
}

const prompts: readonly TaskPrompt[] = [instrumentApp];

/** Rows of `prompts/list`. */
export const promptList = prompts.map(({ name, title, description, arguments: args }) => ({
  name,
  title,
  description,
  arguments: args.map(({ name: argument, description: about }) => ({
    name: argument,
    description: about,
    required: false,
  })),
}));

export function promptNamed(name: string): TaskPrompt {
  const found = prompts.find((prompt) => prompt.name === name);
  if (found) return found;
  const known = prompts.map((prompt) => prompt.name);
  throw new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `Unknown prompt ${JSON.stringify(name)}. ${didYouMean(name, known)}`,
  );
}

function checkArguments(prompt: TaskPrompt, given: Readonly<Record<string, string>>): void {
  const names = prompt.arguments.map(({ name }) => name);
  for (const [name, value] of Object.entries(given)) {
    const argument = prompt.arguments.find((one) => one.name === name);
    const problem = !argument
      ? `Unknown argument ${JSON.stringify(name)}. ${didYouMean(name, names)}`
      : value !== '' && argument.known && !argument.known.includes(value)
        ? `Unknown ${name} ${JSON.stringify(value)}. ${didYouMean(value, argument.known)}`
        : undefined;
    if (problem) throw new ProtocolError(ProtocolErrorCode.InvalidParams, problem);
  }
}

/** The answer to `prompts/get`. */
export function getPrompt(name: string, args: Readonly<Record<string, string>> = {}): GetPromptResult {
  const prompt = promptNamed(name);
  checkArguments(prompt, args);
  const text = prompt.text(args);
  return { description: prompt.description, messages: [{ role: 'user', content: { type: 'text', text } }] };
}
