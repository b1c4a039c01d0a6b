export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What the command needs of a process; `process` itself will do. */
export interface CliIo {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Asked only by `--interactive`. */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** How the command ends. */
export const exit = { fine: 0, trouble: 1, usage: 2 } as const;

export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [exit.fine, 'done, also when there was nothing to do or a person has to look at something'],
  [
    exit.trouble,
    'a file does not parse, could not be written or changed meanwhile; uncommitted changes; --install failed',
  ],
  [exit.usage, 'the command line is wrong; nothing was read or written'],
];

export function wantsColor({ env, stderr }: CliIo): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stderr.isTTY === true;
}
