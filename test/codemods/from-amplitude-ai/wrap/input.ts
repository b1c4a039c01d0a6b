import { AmplitudeAI, wrap } from '@amplitude/ai';
import OpenAI from 'openai';

const ai = new AmplitudeAI({ apiKey: 'k' });
const tracker = ai;
export const openai = wrap(new OpenAI(), ai);
export const other = wrap(new OpenAI(), tracker);
export const bundled = wrap(new OpenAI(), ai, { providerModule: OpenAI });
