import type { z } from 'zod';

export type Json = Record<string, unknown>;

/** What an edge gives to an action. */
export interface ActionContext {
  /** Folder of the project, as a real path. A function, because some actions never ask and work without a project. */
  readonly root: () => Promise<string>;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** Default: the environment of the process. */
  readonly env?: Environment | undefined;
  /** All of standard input, for what must not be typed on a command line. Only a command has it. */
  readonly stdin?: (() => Promise<string>) | undefined;
  /** Folder in which a command was given. Only a command has it. */
  readonly cwd?: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a client may assume about a tool, in the words of MCP. All four, so that none is left to a client's guess. */
export interface Annotations {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** A limit that a command line can set: the run fails when `check` returns a reason. */
interface Gate<Output> {
  readonly option: string;
  readonly placeholder: string;
  readonly about: string;
  readonly min: number;
  readonly max: number;
  check(output: Output, limit: number): string | undefined;
}

/** An answer laid out for a terminal. */
export interface Printout {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** What a command makes of an answer beyond showing it. */
export interface CommandAnswer<Output> {
  readonly output: Output;
  /** In place of the table: a report in another form, ready to be written. */
  readonly text?: string;
  /** Asides for the person who gave the command. */
  readonly notes?: readonly string[];
  /** Each is a reason for exit code 1. */
  readonly complaints?: readonly string[];
}

/** Where a command can do more than the tool: takes the place of `run`, with options that no tool has. */
export interface CommandForm<Input, Output> {
  /** Options of the command line alone, which follow from the schema as those of the input do. */
  readonly options: z.ZodObject;
  run(input: Input, options: Json, context: ActionContext): Promise<CommandAnswer<Output>>;
  /** What a second answer has that the first had not, a line each: makes `--watch` an option. */
  changes(before: Output, after: Output): readonly string[];
}

/** Checks a form and infers its options from their schema. */
export function defineForm<I, O, S extends z.ZodObject>(
  form: Omit<CommandForm<I, O>, 'options' | 'run'> & {
    readonly options: S;
    run(input: I, options: z.infer<S>, context: ActionContext): Promise<CommandAnswer<O>>;
  },
): CommandForm<I, O> {
  // The edge checks what it gives to `run` against these very options.
  return { ...form, run: (input, options, context) => form.run(input, options as z.infer<S>, context) };
}

/** How the action looks as a command. Its options follow from `input`. */
interface Command<Input, Output> {
  readonly name: string;
  /** Input that is given without an option's name. */
  readonly argument?: Extract<keyof Input, string>;
  /** The argument is a path, or paths: it decides which project is meant. */
  readonly takesPaths?: true;
  readonly examples: readonly { readonly args: string; readonly does: string }[];
  readonly gate?: Gate<Output>;
  readonly form?: CommandForm<Input, Output>;
  /** Flag that holds on a command line unless `--no-…` is said, and that a tool does not have. */
  readonly onByDefault?: Extract<keyof Input, string>;
  /** What help says of an input whose name alone tells a tool's caller enough. */
  readonly abouts?: { readonly [Key in Extract<keyof Input, string>]?: string };
  /** Inputs that only a command line has. */
  readonly ownInputs?: readonly Extract<keyof Input, string>[];
  /** Environment variables that it reads, each with what it does. */
  readonly env?: Readonly<Record<string, string>>;
  /** What exit code 1 means, where `failed` or a refusal has a meaning of its own. */
  readonly badNews?: string;
  /** What its progress counts. Default: files. */
  readonly counts?: string;
  /** Exit code 1: the answer is bad news, such as a file that does not parse. */
  failed?(output: Output): boolean;
  /** Where a table reads better than `render`. */
  print?(output: Output): Printout;
}

/** One thing that the toolkit can do: an MCP tool, a command and a row of the docs in one. */
export interface Action<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  /** One or two sentences: what it answers and when to call it. Clients show all of it to the model. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly annotations: Annotations;
  /** Answers the first question in most tasks: clients that load tools on demand load this one at once. */
  readonly first?: true;
  /** List of the output that the question is about and that may grow with the project: an edge may show it in pages. */
  readonly page?: Extract<keyof z.infer<O>, string>;
  /** Other lists that may grow: an edge may show the beginning and the count. */
  readonly capped?: readonly Extract<keyof z.infer<O>, string>[];
  readonly command: Command<z.infer<I>, z.infer<O>>;
  // Methods, not function properties: a row of precise types has to be assignable to a row of the table.
  run(input: z.infer<I>, context: ActionContext): Promise<z.infer<O>>;
  /** The same information for a reader, short. */
  render(output: z.infer<O>): string;
}

/** Checks a row and infers its input and output from its schemas. */
export function defineAction<I extends z.ZodObject, O extends z.ZodObject>(action: Action<I, O>): Action<I, O> {
  return action;
}

/** Hints of an action that only looks. */
export const readsOnly: Annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** An answer as a script reads it. */
export function toJson(output: Json): string {
  return `${JSON.stringify(output, null, 2)}\n`;
}
