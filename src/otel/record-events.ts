import type { ToolCallRequest } from '../../schema/llm-call.ts';
import type { Bound } from '../core/bound.ts';
import { parseArguments } from '../core/record-call.ts';
import type { Options, Tracker } from '../core/tracker.ts';
import type { SpanEvent } from './span-events.ts';

/** An event of a span, and where it stands. */
export interface PlacedEvent extends SpanEvent {
  readonly bound: Bound;
}

/** Records the events of one span, and links those of tools to the message that they were asked for in. */
export function recordEvents(tracker: Tracker, events: readonly PlacedEvent[]): void {
  const parentMessageId = text(events[0]?.options.messageId);
  for (const { event, options, bound, time } of events) {
    if (event === 'toolCall') recordTool(tracker, options, bound, time);
    else tracker.record(event, options, bound, time);
    if (event === 'aiResponse') askTools(tracker, options, bound, parentMessageId);
  }
}

function askTools(tracker: Tracker, { toolCalls }: Options, bound: Bound, parentMessageId: string | undefined): void {
  const askedAt = performance.now();
  // Made by the reader of messages.
  for (const { id, function: asked } of (toolCalls ?? []) as ToolCallRequest[]) {
    const input = parseArguments(asked.arguments);
    if (id !== '') tracker.toolRuns.ask(bound, id, { name: asked.name, input, askedAt, parentMessageId });
  }
}

/** A run that a function of ours has recorded, or that comes back to a client of ours as a result, is not told twice. */
function recordTool(tracker: Tracker, options: Options, bound: Bound, time: number): void {
  const callId = text(options.invocationId);
  const asked = callId === undefined ? undefined : tracker.toolRuns.take(bound, callId);
  if (asked?.isClaimed) return;
  const input = options.input ?? asked?.input;
  tracker.record('toolCall', { ...options, input, parentMessageId: asked?.parentMessageId }, bound, time);
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
