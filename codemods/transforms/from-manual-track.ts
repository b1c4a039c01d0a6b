import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { manualTrack } from '../migrations/manual-track.ts';

export const fromManualTrack = asTransform(manualTrack);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromManualTrack, allFacts);
