/** For the CommonJS drop-ins of this package only; not part of the public surface. */
import { frameworkFacts } from './frameworks/all-facts.ts';
import { allProviders } from './providers/all.ts';

export { trackedFunctionsModule } from './frameworks/vercel-ai/tracked-exports.ts';
export { peer } from './instrument/peer.ts';
export { trackedModule } from './instrument/tracked-exports.ts';
export const providers = Object.fromEntries(allProviders.map((provider) => [provider.facts.id, provider]));
export const frameworks = Object.fromEntries(frameworkFacts.map((facts) => [facts.id, facts]));
