import type OpenAI from 'openai';
import type { OperationReader } from '../provider.ts';

/** The answer is sound, which the app reads by itself. */
export const speechReader: OperationReader<OpenAI.Audio.SpeechCreateParams, unknown, never> = {
  kind: 'span',
  request: ({ model, input, instructions }) => ({ model, userText: input, systemPrompt: instructions }),
  response: () => ({}),
};
