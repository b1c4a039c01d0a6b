import { SpanKind } from '@opentelemetry/api';
import type { Begun, Work } from '../../core/live-span.ts';
import type { Options, TrackedEvent } from '../../core/tracker.ts';

/** What a span is called by the conventions, and how. */
export interface Named {
  readonly operation: string | undefined;
  readonly name: string;
}

export const named = (operation: string, what: unknown): Named => ({
  operation,
  name: typeof what === 'string' ? `${operation} ${what}` : operation,
});

/** Events that are spans, by the model that was asked where it is known; all others are told of within, or not at all. */
export const spanEvents: Partial<Record<TrackedEvent, (options: Options, asked?: unknown) => Named>> = {
  aiResponse: ({ model }, asked = model) => named('chat', asked),
  embedding: ({ model }, asked = model) => named('embeddings', asked),
  toolCall: ({ toolName }) => named('execute_tool', toolName),
  span: ({ spanName }) => ({ operation: undefined, name: String(spanName) }),
};

/** Which events a piece of work may become. */
export const endings: Readonly<Record<Work, ReadonlySet<TrackedEvent>>> = {
  model: new Set(['aiResponse', 'embedding', 'span']),
  tool: new Set(['toolCall']),
  step: new Set(['span']),
};

export const workOf = (event: TrackedEvent): Work =>
  event === 'toolCall' ? 'tool' : event === 'span' ? 'step' : 'model';

export const kindOf = (work: Work): SpanKind => (work === 'model' ? SpanKind.CLIENT : SpanKind.INTERNAL);

/** What a span is called while it is not known yet what comes of it. */
export function nameAtStart({ work, kind = 'chat', model, name }: Begun): Named {
  if (work === 'tool') return named('execute_tool', name);
  if (work === 'step') return { operation: undefined, name: name ?? 'step' };
  if (kind === 'span') return { operation: undefined, name: model ?? 'model call' };
  return named(kind === 'chat' ? 'chat' : 'embeddings', model);
}
