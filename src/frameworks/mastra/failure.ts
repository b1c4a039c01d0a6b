import type { AnyExportedSpan } from '@mastra/core/observability';
import type { Failure } from '../../../schema/llm-call.ts';

/** What a span says of its failure. */
export function failureIn({ errorInfo, output }: AnyExportedSpan): Failure | undefined {
  if (!errorInfo) return isAborted(output) ? ABORTED : undefined;
  const { message, name = 'Error' } = errorInfo;
  return { message, type: name, source: sourceOf(name, message) };
}

const ABORTED: Failure = { message: 'The run was aborted.', type: 'AbortError', source: 'app' };

/** What an agent gives instead of its answer. */
function isAborted(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'status' in output && output.status === 'aborted';
}

function sourceOf(name: string, message: string): Failure['source'] {
  if (/abort/i.test(name)) return 'app';
  if (/connect|timeout|socket|fetch failed/i.test(`${name} ${message}`)) return 'network';
  return /APICall|Retry|Response/.test(name) ? 'provider' : 'app';
}
