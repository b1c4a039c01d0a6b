import { AmplitudeCallbackHandler } from '@amplitude/ai';
import { ai } from './ai.ts';

export const callbacks = [new AmplitudeCallbackHandler({ amplitudeAI: ai, userId: 'user-42', sessionId: 's-1' })];
