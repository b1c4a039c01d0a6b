import type { ProviderFacts } from '../providers/facts.ts';
import { vercelAiFacts } from './vercel-ai/facts.ts';

/** Frameworks whose module has a drop-in: rows as of the providers, with functions that are given their model. */
export const frameworkFacts: readonly ProviderFacts[] = [vercelAiFacts];
