export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command needs of a process; `process` itself will do. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin?: NodeJS.ReadableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** Ends what goes on until somebody stops it, as Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** Colour only where a person looks, and never against NO_COLOR. */
export function wantsColor({ env }: CliIo, output: Output): boolean {
  if (env.NO_COLOR) return false;
  return Boolean(env.FORCE_COLOR) || output.isTTY === true;
}
