import type { Together } from 'together-ai';
import { embeddingsReader } from '../openai/embeddings.ts';
import { defineProvider } from '../provider.ts';
import { listenReader, speakReader } from '../speech.ts';
import { stainlessTransport } from '../stainless-transport.ts';
import { togetherChatReader } from './chat.ts';
import { togetherCompletionsReader } from './completions.ts';
import { togetherFacts } from './facts.ts';
import { togetherImagesReader, togetherRerankReader, togetherVideosReader } from './media.ts';

export const togetherProvider = defineProvider<Together>()(
  togetherFacts,
  {
    'chat.completions.create': togetherChatReader,
    'completions.create': togetherCompletionsReader,
    'embeddings.create': embeddingsReader,
    'images.generate': togetherImagesReader,
    'rerank.create': togetherRerankReader,
    'audio.transcriptions.create': listenReader,
    'audio.translations.create': listenReader,
    'audio.speech.create': speakReader,
    'videos.create': togetherVideosReader,
  },
  (Client, more) => new Client({ apiKey: 'unused', baseURL: 'https://unused.invalid', ...more }),
  { transport: stainlessTransport },
);
