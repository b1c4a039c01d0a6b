import { AmplitudeAI } from '../../../../src/index.ts';
import { makeSite } from '../../site.ts';

export const ai = new AmplitudeAI({ apiKey: 'key', serverUrl: process.env.INBOX_URL });
export const site = makeSite(process.env.OPENAI_URL, ai);
