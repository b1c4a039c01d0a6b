/** What the command needs of a process; `process` itself will do. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
  cwd(): string;
}

/** 1,234,567: long figures are compared by eye. */
export const figure = (value: number): string => Math.round(value).toLocaleString('en-US');
