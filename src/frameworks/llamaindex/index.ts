/** `amplitude-ai/llamaindex`: LlamaIndex calls as events. Needs `@llamaindex/core`. */
export type { AmplitudeLlamaIndexOptions } from './options.ts';
export { registerAmplitude } from './register.ts';
