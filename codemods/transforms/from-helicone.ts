import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { helicone } from '../migrations/helicone.ts';

export const fromHelicone = asTransform(helicone);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromHelicone, allFacts);
