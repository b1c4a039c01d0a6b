/** For the CommonJS drop-ins of this package only; not part of the public surface. */
import { anthropicProvider } from './providers/anthropic/index.ts';
import { openaiProvider } from './providers/openai/index.ts';

export { trackedModule } from './instrument/tracked-exports.ts';
export const providers = { openai: openaiProvider, anthropic: anthropicProvider };
