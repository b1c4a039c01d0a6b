import type { AmplitudeCallbackHandler as CallbackHandler } from 'amplitude-ai/langchain';

export interface Deps {
  handler: CallbackHandler;
}
