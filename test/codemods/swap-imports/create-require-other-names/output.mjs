import { createRequire as loaderFor } from 'module';
import * as nodeModule from 'node:module';

const load = loaderFor(import.meta.url);
const again = nodeModule.createRequire(import.meta.url);
export const clients = [load('amplitude-ai/openai'), again('amplitude-ai/anthropic'), loaderFor(import.meta.url)('amplitude-ai/openai')];
