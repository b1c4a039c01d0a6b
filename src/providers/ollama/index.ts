import type { Ollama } from 'ollama';
import { defineProvider } from '../provider.ts';
import { ollamaChatReader } from './chat.ts';
import { ollamaEmbeddingsReader, ollamaEmbedReader } from './embed.ts';
import { ollamaFacts } from './facts.ts';
import { ollamaGenerateReader } from './generate.ts';
import { ollamaSystemOneReader } from './systemone.ts';

/** No transport: the SDK takes no headers for one request. */
export const ollamaProvider = defineProvider<Ollama>()(
  ollamaFacts,
  {
    chat: ollamaChatReader,
    generate: ollamaGenerateReader,
    embed: ollamaEmbedReader,
    embeddings: ollamaEmbeddingsReader,
    systemone: ollamaSystemOneReader,
  },
  (Client, more) => new Client({ host: 'https://unused.invalid', ...more }),
);
