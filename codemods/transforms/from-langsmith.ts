import { allFacts } from '../../src/providers/all-facts.ts';
import { asJscodeshift } from '../lib/as-jscodeshift.ts';
import { asTransform } from '../migrations/engine/as-transform.ts';
import { langsmith } from '../migrations/langsmith.ts';

export const fromLangsmith = asTransform(langsmith);

/** For `jscodeshift -t`. */
export default asJscodeshift(fromLangsmith, allFacts);
