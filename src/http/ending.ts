/** What an answer waits for, if for anything. */
export type Wait = Promise<unknown> | undefined;

/**
 * Calls `settled` with what a function gave, or `failed` when it threw, and gives what it gave: a promise or not. A
 * promise waits for what they return.
 */
export function ending<T>(run: () => T, settled: (value: unknown) => Wait, failed: () => Wait): T {
  let result: T;
  try {
    result = run();
  } catch (error) {
    void failed();
    throw error;
  }
  if (!(result instanceof Promise)) {
    void settled(result);
    return result;
  }
  return afterwards(result, settled, failed) as T; // A promise of the same value.
}

async function afterwards(
  result: Promise<unknown>,
  settled: (value: unknown) => Wait,
  failed: () => Wait,
): Promise<unknown> {
  let value: unknown;
  try {
    value = await result;
  } catch (error) {
    await failed();
    throw error;
  }
  await settled(value);
  return value;
}
