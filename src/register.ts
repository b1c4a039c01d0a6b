/**
 * `node --import amplitude-ai/register app.js`: every supported SDK is observed before the app starts. Configuration
 * comes from the environment; `AMPLITUDE_AI_AUTO_PATCH=false` switches it off.
 */
import { autoPatch } from './instrument/auto-patch.ts';

await autoPatch();
