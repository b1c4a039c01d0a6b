import type OpenAI from 'openai';
import { wrap as amplitudeWrap } from 'amplitude-ai';

const wrap = (text: string) => `<p>${text}</p>`;

export const embed = (client: OpenAI, input: string) =>
  amplitudeWrap(client).embeddings.create({ model: 'text-embedding-3-small', input: wrap(input) });
