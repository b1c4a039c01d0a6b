import { createTool } from '@mastra/core/tools';
import { createStep } from '@mastra/core/workflows';

export const plan = createStep({
  id: 'plan',
  execute: async ({ inputData, mastra }) => {
    const agent = mastra.getAgent('weather');
    return agent.generate(inputData.question);
  },
});
export const look = createTool({ id: 'look', execute: async (input, context) => context.mastra.getAgentById('w').stream(input) });
