export type CustomPattern = string | RegExp | ((text: string) => string);
export interface Redactor {
  text(value: string): string;
  deep(value: unknown): unknown;
}
export function createRedactor(_: {
  pii: boolean;
  patterns?: readonly CustomPattern[] | undefined;
}): Redactor | undefined {
  return undefined;
}
