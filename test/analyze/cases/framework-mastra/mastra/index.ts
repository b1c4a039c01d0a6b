import { Agent } from '@mastra/core/agent';
import { Mastra } from '@mastra/core/mastra';

export const weather = new Agent({ name: 'weather', instructions: '', model: 'openai/gpt-4o-mini' });
export const mastra = new Mastra({ agents: { weather } });
