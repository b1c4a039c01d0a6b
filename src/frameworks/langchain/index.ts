/** `amplitude-ai/langchain`: LangChain and LangGraph runs as events. Needs `@langchain/core`. */
export { AmplitudeCallbackHandler } from './callback-handler.ts';
export { createAmplitudeCallback } from './create-callback.ts';
export type { AmplitudeCallbackOptions } from './options.ts';
export { registerAmplitude } from './register.ts';
