import { CallbackHandler } from 'langfuse-langchain';
import { ChatOpenAI } from '@langchain/openai';

const handler = new CallbackHandler({
  publicKey: process.env.LANGFUSE_PUBLIC_KEY,
  secretKey: process.env.LANGFUSE_SECRET_KEY,
  baseUrl: 'https://cloud.langfuse.com',
  userId: 'user-123',
  sessionId: 'session-9',
});

export const run = () => new ChatOpenAI({ model: 'gpt-4o' }).invoke('Hi', { callbacks: [handler] });
