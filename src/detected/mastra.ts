import { defineDetected } from './detected-facts.ts';

export const mastraDetected = defineDetected({
  id: 'mastra',
  label: 'Mastra',
  packages: ['@mastra/core'],
  parts: {
    agent: {
      asks: {
        chat: [
          'generate',
          'stream',
          'generateLegacy',
          'streamLegacy',
          'generateVNext',
          'streamVNext',
          'network',
          'resumeStream',
          'resumeStreamVNext',
          'resumeGenerate',
        ],
      },
    },
    mastra: { gives: { getAgent: 'agent', getAgentById: 'agent' } },
    context: { holds: { mastra: 'mastra' } },
    'route context': { gives: { get: 'mastra' } },
  },
  classes: [
    { names: ['Agent'], part: 'agent' },
    { names: ['Mastra'], part: 'mastra' },
  ],
  functions: [
    // Steps get one context; tools of version 1 get their input first.
    { names: ['createStep', 'createTool'], hands: { execute: ['context', 'context'] } },
    { names: ['registerApiRoute'], hands: { handler: ['route context'] } },
  ],
  advice:
    "Once, where Mastra is made: an AmplitudeExporter of 'amplitude-ai/mastra' in the exporters of its observability.",
  example: `import { Agent } from '@mastra/core/agent';

const agent = new Agent({ name: 'analyst', instructions: 'Answer in one sentence.', model: 'openai/gpt-4o-mini' });
const answer = await agent.generate('What is retention?');
console.log(answer.text);
`,
});
