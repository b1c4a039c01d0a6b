/** What an error says, whatever was thrown in its place. */
export function reasonOf(error: unknown): string {
  try {
    return String(error instanceof Error ? error.message : error);
  } catch {
    return 'no text'; // An object without a prototype, say.
  }
}
