import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain';
import { ai } from './ai.ts';

export const callbacks = [new AmplitudeCallbackHandler({ ai, userId: 'user-42', sessionId: 's-1' })];
