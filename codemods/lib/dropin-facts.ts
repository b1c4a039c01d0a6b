import { frameworkFacts } from '../../src/frameworks/all-facts.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import type { ProviderFacts } from '../../src/providers/facts.ts';

/** Every package that has a drop-in: those of the providers, and of frameworks whose functions are given their model. */
export const dropinFacts: readonly ProviderFacts[] = [...allFacts, ...frameworkFacts];
