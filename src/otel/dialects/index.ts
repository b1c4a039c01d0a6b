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

/** A span has fewer attributes than dialects have marks: they are looked for by what is there. */
const byMark = new Map(dialects.flatMap((dialect) => dialect.marks.map((mark) => [mark, dialect] as const)));

function spokenIn(attributes: SpanAttributes): ReadonlySet<Dialect> | undefined {
  let spoken: Set<Dialect> | undefined;
  for (const name in attributes) {
    const dialect = byMark.get(name);
    if (!dialect || attributes[name] === undefined) continue;
    spoken ??= new Set();
    spoken.add(dialect);
  }
  return spoken;
}

/** The attributes of a span with those of the conventions beside an instrumentation's own. What it told itself stays. */
export function inConventions(span: ToldSpan): SpanAttributes {
  const { attributes } = span;
  const spoken = spokenIn(attributes);
  const told: (SpanAttributes | undefined)[] = [vercelAiSpans(attributes)];
  if (spoken) for (const dialect of dialects) if (spoken.has(dialect)) told.push(translate(dialect, span));
  if (span.events.length > 0) told.push(messagesOfEvents(span.events));
  const translated = told.filter((each) => each !== undefined);
  return translated.length > 0 ? Object.assign({}, ...translated.reverse(), attributes) : attributes;
}
