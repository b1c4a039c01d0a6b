import type { AnyExportedSpan } from '@mastra/core/observability';
import type { Failure } from '../../../schema/llm-call.ts';

/** What a span says of its failure. */
export function failureIn({ errorInfo }: AnyExportedSpan): Failure | undefined {
  if (!errorInfo) return undefined;
  const { message, name = 'Error' } = errorInfo;
  return { message, type: name, source: sourceOf(name, message) };
}

function sourceOf(name: string, message: string): Failure['source'] {
  if (/abort/i.test(name)) return 'app';
  if (/connect|timeout|socket|fetch failed/i.test(`${name} ${message}`)) return 'network';
  return /APICall|Retry|Response/.test(name) ? 'provider' : 'app';
}
