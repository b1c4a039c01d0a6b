import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { langfuse } from '../migrations/langfuse.ts';

export const fromLangfuse = asTransform(langfuse);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromLangfuse, allFacts);
