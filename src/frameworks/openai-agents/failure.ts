import type { SpanError } from '@openai/agents';
import type { Failure } from '../../../schema/llm-call.ts';

/** A span keeps the words of an error, and its class only where they begin with it. */
export function failureOf(error: SpanError | null): Failure | undefined {
  if (!error) return undefined;
  const cause = error.data?.error;
  const message = typeof cause === 'string' ? cause : error.message;
  const status = /^(?:\w+: )?([45]\d\d)\b/.exec(message)?.[1];
  const type = /^(\w*(?:Error|Exception))\b/.exec(message)?.[1] ?? 'Error';
  return { message, type, source: status ? 'provider' : sourceOf(message) };
}

function sourceOf(message: string): Failure['source'] {
  return /connection|timed? ?out|terminated|fetch failed|socket/i.test(message) ? 'network' : 'app';
}
