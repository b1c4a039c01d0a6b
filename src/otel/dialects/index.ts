import { vercelAiSpans } from '../../frameworks/vercel-ai/spans.ts';
import type { SpanAttributes } from '../span-like.ts';
import { type Dialect, type ToldSpan, translate } from './dialect.ts';
import { langfuse } from './langfuse.ts';
import { logfire } from './logfire.ts';
import { messagesOfEvents } from './message-events.ts';
import { openInference } from './openinference.ts';
import { openLit } from './openlit.ts';
import { traceloop } from './traceloop.ts';

/** Where two of them tell the same, the first one counts. */
const dialects: readonly Dialect[] = [openInference, traceloop, openLit, logfire, langfuse];

/** The attributes of a span with those of the conventions beside an instrumentation's own. What it told itself stays. */
export function inConventions(span: ToldSpan): SpanAttributes {
  const { attributes } = span;
  const told = [vercelAiSpans(attributes), ...dialects.map((dialect) => translate(dialect, span))];
  if (span.events.length > 0) told.push(messagesOfEvents(span.events));
  const translated = told.filter((each) => each !== undefined);
  return translated.length > 0 ? Object.assign({}, ...translated.reverse(), attributes) : attributes;
}
