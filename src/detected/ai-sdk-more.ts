import { defineDetected } from './detected-facts.ts';

/** Functions of the AI SDK that its drop-in leaves as they are, and those of its earlier majors. */
export const aiSdkMoreDetected = defineDetected({
  id: 'vercel-ai',
  label: 'Vercel AI SDK',
  packages: ['ai', '@ai-sdk/rsc'],
  // It asks nothing by itself: a function is given it.
  parts: { model: {}, agent: { asks: { chat: ['generate', 'stream'] } } },
  // The interface of every agent, an app's own among them.
  classes: [{ names: ['Agent'], part: 'agent' }],
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
        // They ask the agent that they are given.
        'createAgentUIStream',
        'createAgentUIStreamResponse',
        'pipeAgentUIStreamToResponse',
        'experimental_decide',
        'experimental_evaluate',
        'experimental_extract',
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
        'experimental_startVideo',
        'experimental_streamSpeech',
        'experimental_streamTranscribe',
        'experimental_streamTranslate',
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
