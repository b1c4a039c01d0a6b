import { defineDetected } from './detected-facts.ts';

const span = ['subscribe', 'run', 'stream', 'queue.submit'];

/** Models of images, video and sound. */
export const falDetected = defineDetected({
  id: 'fal',
  label: 'fal',
  packages: ['@fal-ai/client', '@fal-ai/serverless-client'],
  parts: {
    client: { asks: { span } },
    queue: { asks: { span: ['submit'] } },
  },
  functions: [
    { names: ['createFalClient'], gives: 'client' },
    { names: ['subscribe', 'run', 'stream'], asks: 'span' },
  ],
  values: [
    { names: ['fal'], part: 'client', isDefault: true },
    { names: ['queue'], part: 'queue' },
  ],
  advice: 'Report each answer with trackSpan() of a session.',
  example: `import { fal } from '@fal-ai/client';

const answer = await fal.subscribe('fal-ai/flux/dev', { input: { prompt: 'a retention curve' } });
console.log(answer.data);
`,
});
