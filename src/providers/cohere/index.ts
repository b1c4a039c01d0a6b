import type { CohereClient } from 'cohere-ai';
import { defineProvider } from '../provider.ts';
import { cohereChatReader } from './chat.ts';
import { cohereChatStreamReader } from './chat-stream.ts';
import { cohereEmbedReader } from './embed.ts';
import { cohereFacts } from './facts.ts';
import { cohereClassifyReader, cohereListenReader, cohereRerankReader, cohereSummarizeReader } from './judge.ts';
import { cohereTransport } from './transport.ts';
import { v1ChatReader, v1ChatStreamReader } from './v1-chat.ts';
import { v1GenerateReader, v1GenerateStreamReader } from './v1-generate.ts';

export const cohereProvider = defineProvider<CohereClient>()(
  cohereFacts,
  {
    chat: v1ChatReader,
    chatStream: v1ChatStreamReader,
    generate: v1GenerateReader,
    generateStream: v1GenerateStreamReader,
    embed: cohereEmbedReader,
    rerank: cohereRerankReader,
    classify: cohereClassifyReader,
    summarize: cohereSummarizeReader,
    'v2.chat': cohereChatReader,
    'v2.chatStream': cohereChatStreamReader,
    'v2.embed': cohereEmbedReader,
    'v2.rerank': cohereRerankReader,
    'audio.transcriptions.create': cohereListenReader,
  },
  (Client, more) => new Client({ token: 'unused', environment: 'https://unused.invalid', ...more }),
  { transport: cohereTransport },
);
