import { randomUUID } from 'node:crypto';
import { type CommonOptions, mergeBound } from '../core/bound.ts';
import { withCallSite } from '../core/call-site.ts';
import { insideSpan, withSpan } from '../core/live-span.ts';
import { runInScope, type Scope } from '../core/scope.ts';
import { Session } from '../core/session.ts';
import type { TrackMethods } from '../core/track-methods.ts';
import { callFailure } from './call-failure.ts';
import { inputOf, takesContent } from './captured.ts';
import { snapshot } from './snapshot.ts';
import { surroundingsOf, withOwn } from './surroundings.ts';
import type { Watch } from './watch.ts';

/** What is known of an observed function before it is called. */
export interface SpanFacts {
  readonly name: string;
  readonly ai: TrackMethods | undefined;
  readonly own: CommonOptions;
  readonly captureInput: boolean;
  readonly captureOutput: boolean;
}

export function watchSpan(span: SpanFacts, args: readonly unknown[]): Watch | undefined {
  const around = surroundingsOf(span.ai);
  if (!around) return undefined;
  const session = isInFlight(around, span.own) ? undefined : openSession(around, span);
  const scope = session?.surroundings ?? withOwn(around, span.own);
  const { tracker, bound } = scope;
  const placed = withSpan(tracker, withCallSite(tracker, bound), { work: 'step', name: span.name });
  const spanId = randomUUID();
  const inside = { tracker, bound: { ...bound, parentSpanId: spanId } };
  const takes = takesContent(scope);
  const inputState = takes && span.captureInput ? snapshot(inputOf(args)) : undefined;
  return {
    keepsOutput: takes && span.captureOutput,
    enter: (work) => runInScope(inside, () => insideSpan(placed, work)),
    finish: (outcome) => {
      const failure = callFailure(outcome);
      const event = {
        spanId,
        spanName: span.name,
        latencyMs: outcome.latencyMs,
        isError: failure !== undefined,
        errorMessage: failure?.message,
        errorType: failure?.type,
        errorSource: failure?.source,
        inputState,
        outputState: outcome.output,
      };
      tracker.record('span', event, placed);
      session?.end();
    },
  };
}

/** A function that names a session works in that one, whichever is in flight. */
function isInFlight({ bound }: Scope, { sessionId = bound.sessionId }: CommonOptions): boolean {
  return bound.sessionId !== undefined && bound.sessionId === sessionId;
}

/** A conversation for this call alone, of the agent that was named or one named after the function. */
function openSession({ tracker, bound }: Scope, { name, own }: SpanFacts): Session {
  const { sessionId: _, traceId: __, parentSpanId: ___, ...agent } = bound;
  const said = mergeBound(own, agent);
  return new Session(tracker, { ...said, agentId: said.agentId ?? name, traceId: said.traceId ?? randomUUID() }, {});
}
