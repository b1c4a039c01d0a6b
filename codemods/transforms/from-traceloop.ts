import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { traceloop } from '../migrations/traceloop.ts';

export const fromTraceloop = asTransform(traceloop);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromTraceloop, allFacts);
