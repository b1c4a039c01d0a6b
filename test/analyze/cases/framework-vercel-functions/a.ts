import { openai } from '@ai-sdk/openai';
import * as ai from 'ai';
import { embed, generateObject, generateText as ask, streamText, tool } from 'ai';

await ask({ model: openai('gpt-4o-mini'), prompt: 'a' });
streamText({ model: openai('gpt-4o-mini'), prompt: 'b', tools: { look: tool({}) } });
await generateObject({ model: openai('gpt-4o-mini'), prompt: 'c' });
await embed({ model: openai.embedding('e'), value: 'd' });
await ai.experimental_generateImage({ model: openai.image('i'), prompt: 'e' });
ai.convertToModelMessages([]);
