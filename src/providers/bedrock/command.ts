import { bedrockFacts } from './facts.ts';

/** As much of a command as is read. `schema` is of the newer SDKs, and survives a minifier. */
interface Command {
  readonly input: object;
  readonly schema?: unknown;
}

export type CommandName = (typeof bedrockFacts.operations)[0]['commands'][number];

function isCommand(value: unknown): value is Command {
  return (
    typeof value === 'object' &&
    value !== null &&
    'input' in value &&
    typeof value.input === 'object' &&
    value.input !== null
  );
}

/** The input of the command that `send` was given. It is what the app has written, and may carry an identity. */
export function inputOf(args: readonly unknown[]): object {
  const [command] = args;
  return isCommand(command) ? command.input : {};
}

const known: readonly string[] = bedrockFacts.operations[0].commands;
const isKnown = (name: unknown): name is CommandName => known.includes(String(name));

/** Its class or one that it extends: apps make subclasses. */
function namesOf(command: Command): unknown[] {
  const names: unknown[] = Array.isArray(command.schema) ? [`${command.schema[2]}Command`] : [];
  for (let at: unknown = Object.getPrototypeOf(command); at; at = Object.getPrototypeOf(at)) {
    const { constructor: Class } = at as object; // What a prototype chain holds.
    names.push(Class.name);
  }
  return names;
}

/** Minified code of older SDKs has no names. What goes in is the same for a whole answer and for its stream. */
function nameByInput(input: object): CommandName | undefined {
  if (!('modelId' in input)) return undefined;
  if ('messages' in input || 'promptVariables' in input) return 'ConverseCommand';
  // The third one with a body talks both ways, and its body is a stream.
  const isBody = 'body' in input && (typeof input.body !== 'object' || !(Symbol.asyncIterator in Object(input.body)));
  return isBody ? 'InvokeModelCommand' : undefined;
}

export interface NamedCommand {
  readonly name: CommandName;
  /** Undefined where that cannot be told from the command. */
  readonly isStreaming: boolean | undefined;
}

/** Which of our commands `send` was given; undefined for any other. */
export function commandIn([command]: readonly unknown[]): NamedCommand | undefined {
  if (!isCommand(command)) return undefined;
  const names = namesOf(command);
  const name = names.find(isKnown);
  if (name) return { name, isStreaming: name.includes('Stream') };
  if (names.some((other) => /^[A-Z]\w+Command$/.test(String(other)))) return undefined;
  const guessed = nameByInput(command.input);
  return guessed && { name: guessed, isStreaming: undefined };
}
