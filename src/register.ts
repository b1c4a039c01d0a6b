/**
 * `node --import amplitude-ai/register app.js`: every supported SDK is observed before the app starts. Configuration
 * comes from the environment.
 */
import { patch } from './instrument/patch.ts';

await patch();
