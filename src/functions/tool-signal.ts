let current: (() => AbortSignal) | undefined;

/**
 * The signal that aborts when the running tool exceeds its `timeoutMs`; undefined in a function without a time limit.
 *
 * Ask for it before the first `await`: later another tool may be running.
 *
 * @example
 * ```ts
 * import { tool, toolSignal } from 'amplitude-ai';
 *
 * const fetchPage = tool(
 *   async (url: string) => {
 *     const signal = toolSignal();
 *     const response = await fetch(url, signal ? { signal } : {});
 *     return response.text();
 *   },
 *   { name: 'fetch_page', timeoutMs: 5_000 },
 * );
 * ```
 */
export function toolSignal(): AbortSignal | undefined {
  return current?.();
}

/** Only until the first `await`, so that no app has to pay for AsyncLocalStorage. */
export function withToolSignal<T>(signal: () => AbortSignal, work: () => T): T {
  const before = current;
  current = signal;
  try {
    return work();
  } finally {
    current = before;
  }
}
