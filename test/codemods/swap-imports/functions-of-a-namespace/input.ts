import * as ai from 'ai';
import * as tools from 'ai';

export const ask = (prompt: string) => ai.generateText({ model: 'openai/gpt-4o-mini', prompt });
export const stop = tools.stepCountIs(3);
