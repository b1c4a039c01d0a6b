import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain';
import { ChatOpenAI } from '@langchain/openai';

const handler = new AmplitudeCallbackHandler({
  userId: 'user-123',
  sessionId: 'session-9',
});

export const run = () => new ChatOpenAI({ model: 'gpt-4o' }).invoke('Hi', { callbacks: [handler] });
