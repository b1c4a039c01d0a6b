import { Agent } from '@mastra/core/agent';
import generator from 'generate-password';

export const agent = new Agent({ name: 'a', instructions: '', model: 'm' });
generator.generate({ length: 12 });
const codes = { generate: () => 'code' };
codes.generate();
agent.getInstructions();
