import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { braintrust } from '../migrations/braintrust.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';

export const fromBraintrust = asTransform(braintrust);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromBraintrust, allFacts);
