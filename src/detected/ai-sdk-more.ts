import { defineDetected } from './detected-facts.ts';

/** Functions of the AI SDK that its drop-in leaves as they are, and those of its earlier majors. */
export const aiSdkMoreDetected = defineDetected({
  id: 'vercel-ai',
  label: 'Vercel AI SDK',
  packages: ['ai', '@ai-sdk/rsc'],
  // It asks nothing by itself: a function is given it.
  parts: { model: {} },
  functions: [
    {
      names: ['wrapLanguageModel', 'experimental_wrapLanguageModel', 'wrapEmbeddingModel', 'wrapImageModel', 'gateway'],
      gives: 'model',
    },
    {
      names: [
        'streamUI',
        'render',
        'experimental_generateText',
        'experimental_streamText',
        'experimental_generateObject',
        'experimental_streamObject',
      ],
      asks: 'chat',
    },
    {
      names: [
        'generateImage',
        'experimental_generateImage',
        'transcribe',
        'experimental_transcribe',
        'generateSpeech',
        'experimental_generateSpeech',
        'rerank',
        'experimental_generateVideo',
      ],
      asks: 'span',
    },
  ],
  advice:
    "Give it a model that goes through amplitudeMiddleware() of 'amplitude-ai/vercel-ai'; media with trackSpan().",
  example: `import { openai } from '@ai-sdk/openai';
import { streamUI } from '@ai-sdk/rsc';

const { value } = await streamUI({ model: openai('gpt-4o-mini'), prompt: 'What is retention?' });
console.log(value);
`,
});
