import type { Groq } from 'groq-sdk';
import { embeddingsReader } from '../openai/embeddings.ts';
import { defineProvider } from '../provider.ts';
import { listenReader, speakReader } from '../speech.ts';
import { stainlessTransport } from '../stainless-transport.ts';

import { groqChatReader } from './chat.ts';
import { groqFacts } from './facts.ts';

export const groqProvider = defineProvider<Groq>()(
  groqFacts,
  {
    'chat.completions.create': groqChatReader,
    'embeddings.create': embeddingsReader,
    'audio.transcriptions.create': listenReader,
    'audio.translations.create': listenReader,
    'audio.speech.create': speakReader,
  },
  (Client, more) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid', ...more }),
  { transport: stainlessTransport },
);
