/** `amplitude-ai/openai-agents`: events for runs of the OpenAI Agents SDK. */
export { AmplitudeTracingProcessor, type AmplitudeTracingProcessorOptions } from './processor.ts';
