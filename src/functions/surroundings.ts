import { type CommonOptions, mergeBound } from '../core/bound.ts';
import { defaultTracker } from '../core/default-instance.ts';
import { currentScope, type Scope } from '../core/scope.ts';
import type { TrackMethods } from '../core/track-methods.ts';

/** Where a call stands: with the handle that was named, else in the session in flight, else with the default instance. */
export function surroundingsOf(ai: TrackMethods | undefined): Scope | undefined {
  if (ai) return ai.surroundings;
  const around = currentScope();
  if (around) return around;
  const tracker = defaultTracker();
  return tracker && { tracker, bound: {} };
}

/** The same, with what the function says itself, which wins. */
export function withOwn({ tracker, bound }: Scope, own: CommonOptions): Scope {
  return { tracker, bound: mergeBound(own, bound) };
}
