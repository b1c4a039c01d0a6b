import { type Bound, mergeBound } from '../core/bound.ts';
import type { Options } from '../core/tracker.ts';
import type { SpanFacts } from './span-facts.ts';

/** What attributes tell of where an event stands, and not of what happened. */
const placeKeys = ['sessionId', 'agentId', 'agentVersion', 'agentDescription', 'env'] as const;

/** Attributes that name the user, the current name first. */
const userAttributes = ['enduser.id', 'user.id'];

export interface Placed {
  readonly bound: Bound;
  readonly options: Options;
}

/**
 * Where an event stands: what the app resolved wins, then the session around, then what the exporter was given, then
 * the span itself. The agent alone is the span's first: it is the one at work, and the agent around is above it.
 */
export function placeOfSpan(facts: SpanFacts, told: Options, resolved: Bound, around: Bound): Placed {
  const options: Record<string, unknown> = { ...told };
  const own: Record<string, unknown> = { traceId: facts.traceId };
  const userId = userOf(facts);
  if (userId !== undefined) own.userId = userId;
  for (const key of placeKeys) {
    if (told[key] === undefined) continue;
    own[key] = told[key];
    options[key] = undefined; // Not deleted: objects that lose keys are slow ever after.
  }
  return { bound: mergeBound(resolved, underAgent(own, mergeBound(around, own))), options };
}

function underAgent(own: Bound, merged: Bound): Bound {
  if (own.agentId === undefined || own.agentId === merged.agentId) return merged;
  const { agentId, agentVersion, agentDescription } = own;
  return { ...merged, agentId, agentVersion, agentDescription, parentAgentId: merged.agentId };
}

/** Who the user is, as the span says. */
export function userOf({ attributes }: SpanFacts): string | undefined {
  const name = userAttributes.find((candidate) => attributes[candidate]);
  return name && String(attributes[name]);
}
