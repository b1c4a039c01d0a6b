import { generateText, tool, type ModelMessage, streamText as stream } from 'ai';

export const ask = (messages: ModelMessage[]) => generateText({ model: 'openai/gpt-4o-mini', messages });
export { stream, tool };
