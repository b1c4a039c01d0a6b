import type OpenAI from 'openai';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { chatReader } from './chat.ts';
import { embeddingsReader } from './embeddings.ts';
import { openaiFacts } from './facts.ts';
import { responsesReader } from './responses.ts';

export const openaiProvider = defineProvider<OpenAI>()(
  openaiFacts,
  {
    'chat.completions.create': chatReader,
    'responses.create': responsesReader,
    'embeddings.create': embeddingsReader,
  },
  (Client) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid', apiVersion: 'unused' }),
  { transport: stainlessTransport },
);
