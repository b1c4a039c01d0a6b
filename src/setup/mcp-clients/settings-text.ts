/** What is wrong with a settings file, and where. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

type Read = { readonly value: Readonly<Record<string, unknown>> } | { readonly fault: Fault };

/** A way of writing settings down. Edits keep comments, order and layout. */
export interface SettingsText {
  /** What an empty file stands for. */
  readonly empty: string;
  read(text: string): Read;
  /** With this server, which was not there. */
  add(text: string, holder: string, name: string, entry: Readonly<Record<string, unknown>>): string;
  /** With these keys of a server that is there. */
  change(text: string, holder: string, name: string, entry: Readonly<Record<string, unknown>>): string;
  remove(text: string, holder: string, name: string): string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function placeAt(text: string, offset: number): Pick<Fault, 'line' | 'column'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

export const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
