import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { posthog } from '../migrations/posthog.ts';

export const fromPosthog = asTransform(posthog);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromPosthog, allFacts);
