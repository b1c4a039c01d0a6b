import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { openlit } from '../migrations/openlit.ts';

export const fromOpenlit = asTransform(openlit);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromOpenlit, allFacts);
