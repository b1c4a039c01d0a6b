import { ChatOpenAI } from '@langchain/openai';
import { createAmplitudeCallback } from './callbacks';

await new ChatOpenAI().invoke('a', { callbacks: [createAmplitudeCallback()] });
await new ChatOpenAI({ callbacks: [{ handleLLMEnd: () => console.log('done') }] }).invoke('b');
