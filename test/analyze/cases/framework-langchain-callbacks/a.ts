import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';
import { AmplitudeCallbackHandler, createAmplitudeCallback } from 'amplitude-ai/langchain';

const handler = new AmplitudeCallbackHandler();
const plain = new ChatOpenAI();
await plain.invoke('a', { callbacks: [handler] });
await new ChatOpenAI({ callbacks: [createAmplitudeCallback()] }).stream('b');
await plain.withConfig({ callbacks: [handler] }).invoke('c');
const chain = ChatPromptTemplate.fromTemplate('{d}').pipe(new ChatOpenAI({ callbacks: [handler] }));
await chain.invoke({ d: 'd' });
await plain.invoke('e');
