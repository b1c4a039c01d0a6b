import { disableLlmTracing, enableLlmTracing } from 'amplitude-ai/tracking';
import { amplitude } from './amplitude.js';

await enableLlmTracing(amplitude, { providers: ['openai'] }).ready;
await disableLlmTracing(amplitude);
