import { otherTools } from './other-tools.ts';
import { ownWays } from './own-ways.ts';
import type { RecorderFacts } from './recorder-facts.ts';

/** Ours first. */
export const recorders: readonly RecorderFacts[] = [...ownWays, ...otherTools];
