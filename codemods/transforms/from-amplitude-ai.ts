import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { amplitudeAi } from '../migrations/amplitude-ai.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';

export const fromAmplitudeAi = asTransform(amplitudeAi);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromAmplitudeAi, allFacts);
