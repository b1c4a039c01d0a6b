import type { ChatSession, GenerativeModel } from '@google/generative-ai';
import { defineProvider } from '../provider.ts';
import { batchEmbedContentsReader, embedContentReader } from './embed-content.ts';
import { googleGenerativeAiFacts } from './facts.ts';
import {
  generateContentReader,
  generateContentStreamReader,
  sendMessageReader,
  sendMessageStreamReader,
} from './generate-content.ts';
import { generativeAiTransport } from './transport.ts';

export const googleGenerativeAiProvider = defineProvider<GenerativeModel & Omit<ChatSession, 'model'>>()(
  googleGenerativeAiFacts,
  {
    generateContent: generateContentReader,
    generateContentStream: generateContentStreamReader,
    sendMessage: sendMessageReader,
    sendMessageStream: sendMessageStreamReader,
    embedContent: embedContentReader,
    batchEmbedContents: batchEmbedContentsReader,
  },
  // Its classes take a key first, and those that are made by another one the model after it.
  (Client) => Reflect.construct(Client, ['unused', { model: 'unused' }]),
  { transport: generativeAiTransport },
);
