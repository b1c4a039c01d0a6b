import { type Bound, mergeBound } from '../core/bound.ts';
import { defaultTracker } from '../core/default-instance.ts';
import { currentScope, type Scope } from '../core/scope.ts';
import type { FrameworkOptions } from './framework-options.ts';

/**
 * Where an event stands. What the app said to us wins, then what is around the code, then `said`: what it told the
 * framework alone.
 */
export function placeOf({ ai, agent, ...own }: FrameworkOptions, said: Bound = {}): Scope | undefined {
  const around = agent?.surroundings ?? currentScope();
  const tracker = agent ? around?.tracker : (ai?.tracker ?? around?.tracker ?? defaultTracker());
  if (!tracker) return undefined;
  return { tracker, bound: mergeBound(own, mergeBound(around?.bound ?? {}, said)) };
}
