/** `node --require amplitude-ai/register app.js`: CommonJS copies are observed at once, ESM copies as soon as they load. */
import { autoPatch } from './instrument/auto-patch.ts';

void autoPatch();
