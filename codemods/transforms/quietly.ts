import type { TransformResult } from './transform.ts';

/** For transforms that look at files nobody asked about: why one of them is closed is no news. */
export function quietly(result: TransformResult): TransformResult {
  return result.skipped === undefined ? result : { edits: [], diagnostics: [] };
}
