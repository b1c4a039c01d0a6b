import type { ToolCallRequest } from '../../schema/llm-call.ts';
import type { Bound } from '../core/bound.ts';
import { parseArguments } from '../core/record-call.ts';
import { ownScope } from '../otel/own-scope.ts';
import { placeOfSpan } from '../otel/place-of-span.ts';
import { routeOf } from '../otel/route.ts';
import { eventsOf, type SpanEvent } from '../otel/span-events.ts';
import type { SpanFacts } from '../otel/span-facts.ts';
import type { Traces } from './traces.ts';

/** An event of a span, and where it stands. */
export interface PlacedEvent extends SpanEvent {
  readonly bound: Bound;
}

const NOTHING: Bound = {};

/**
 * The events of a span with all that is known of its trace; none where it has nothing to do with models. Calls below an
 * agent come before it.
 */
export function placedEventsOf(facts: SpanFacts, traces: Traces): PlacedEvent[] {
  const route = routeOf(facts, traces.hasAnswerBelow(facts));
  if (!route) return [];
  if (route === 'model') traces.addAnswer(facts);
  if (facts.scope === ownScope) return [];
  const known = traces.around(facts);
  const around = known.userId === undefined ? { ...known, ...deviceOf(facts) } : known;
  const events = eventsOf(route, facts).map((event) => linked(event, facts, traces));
  rememberAsked(events, facts, traces);
  return events.map(({ event, options, time }) => {
    const { bound, options: own } = placeOfSpan(facts, options, NOTHING, around);
    return { event, time, bound, options: own };
  });
}

/**
 * Where nobody is named: one device for each service, which is the same on all relays, since Amplitude knows an event
 * again by device and id. Never beside a user: Amplitude would take all users of a service for one.
 */
function deviceOf({ resource }: SpanFacts): Bound {
  return { deviceId: `otel-service-${String(resource['service.name'] ?? 'unknown')}` };
}

function linked(event: SpanEvent, facts: SpanFacts, traces: Traces): SpanEvent {
  if (event.event !== 'toolCall') return event;
  const asked = traces.asked(facts, event.options.invocationId);
  return asked ? { ...event, options: { ...asked, ...defined(event.options) } } : event;
}

function rememberAsked(events: readonly SpanEvent[], facts: SpanFacts, traces: Traces): void {
  const parentMessageId = events[0]?.options.messageId;
  for (const { event, options } of events) {
    if (event !== 'aiResponse') continue;
    // Made by the reader of messages.
    for (const { id, function: asked } of (options.toolCalls ?? []) as ToolCallRequest[]) {
      if (id !== '') traces.ask(facts, id, { input: parseArguments(asked.arguments), parentMessageId });
    }
  }
}

const defined = (options: object) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
