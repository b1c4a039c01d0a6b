import { defineDetected } from './detected-facts.ts';

export const replicateDetected = defineDetected({
  id: 'replicate',
  label: 'Replicate',
  packages: ['replicate'],
  parts: {
    client: {
      // One API for models of text, images and sound: what comes back is text only where a text model was named.
      asks: { span: ['run', 'stream', 'predictions.create', 'deployments.predictions.create'] },
    },
  },
  classes: [{ names: ['Replicate'], isDefault: true, part: 'client' }],
  advice: 'Report each answer of a text model with trackAiMessage() of a session.',
  example: `import Replicate from 'replicate';

const client = new Replicate();
const answer = await client.run('meta/meta-llama-3-8b-instruct', { input: { prompt: 'What is retention?' } });
console.log(answer);
`,
});
