import type { Groq } from 'groq-sdk';
import { embeddingsReader } from '../openai/embeddings.ts';
import { defineProvider } from '../provider.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { groqListenReader, groqSpeechReader } from './audio.ts';
import { groqChatReader } from './chat.ts';
import { groqFacts } from './facts.ts';

export const groqProvider = defineProvider<Groq>()(
  groqFacts,
  {
    'chat.completions.create': groqChatReader,
    'embeddings.create': embeddingsReader,
    'audio.transcriptions.create': groqListenReader,
    'audio.translations.create': groqListenReader,
    'audio.speech.create': groqSpeechReader,
  },
  (Client) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid' }),
  { transport: stainlessTransport },
);
