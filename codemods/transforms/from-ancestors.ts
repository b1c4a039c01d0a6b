import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { ancestors } from '../migrations/ancestors.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';

export const fromAncestors = asTransform(ancestors);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromAncestors, allFacts);
