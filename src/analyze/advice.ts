import { allDetected } from '../detected/all-detected.ts';
import { httpAdvice } from '../detected/http-apis.ts';
import { frameworkFacts } from '../frameworks/all-facts.ts';
import { allFacts } from '../providers/all-facts.ts';
import { isUnrecorded } from './project/operation-table.ts';
import type { Site } from './report.ts';

const replaced = new Set([...allFacts, ...frameworkFacts].map(({ id }) => id));

const unrecordedAdvice =
  'No way in records this method yet: report each answer with trackAiMessage() or trackSpan() of a session.';

/** How a call is recorded that no drop-in and no `wrap` reaches; `null` where these do. */
export function adviceFor({ provider, api }: Pick<Site, 'provider' | 'api'>): string | null {
  if (/^[A-Z]+ \//.test(api)) return httpAdvice;
  const facts = allFacts.find(({ id }) => id === provider);
  if (facts && isUnrecorded(facts, api)) return unrecordedAdvice;
  const row = allDetected.find(({ id }) => id === provider);
  if (!row) return null;
  // One id, two rows: the drop-in has some functions of the package, the other row the rest.
  const isItsOwn = !replaced.has(provider) || row.functions?.some(({ names }) => names.includes(api));
  return isItsOwn ? row.advice : null;
}
