import { defineDetected } from './detected-facts.ts';

/** Models in the app's own process: no request leaves it, but a conversation is one all the same. */
export const nodeLlamaCppDetected = defineDetected({
  id: 'node-llama-cpp',
  label: 'node-llama-cpp',
  packages: ['node-llama-cpp'],
  parts: {
    session: { asks: { chat: ['prompt', 'promptWithMeta', 'completePrompt', 'completePromptWithMeta'] } },
    completion: {
      asks: {
        chat: [
          'generateCompletion',
          'generateCompletionWithMeta',
          'generateInfillCompletion',
          'generateInfillCompletionWithMeta',
        ],
      },
    },
    chat: { asks: { chat: ['generateResponse', 'loadChatAndCompleteUserMessage'] } },
    embedding: { asks: { embedding: ['getEmbeddingFor'] } },
  },
  classes: [
    { names: ['LlamaChatSession'], part: 'session' },
    { names: ['LlamaCompletion'], part: 'completion' },
    { names: ['LlamaChat'], part: 'chat' },
    { names: ['LlamaEmbeddingContext'], part: 'embedding' },
  ],
  advice: 'Report each answer with trackAiMessage() of a session.',
  example: `import { getLlama, LlamaChatSession } from 'node-llama-cpp';

const model = await (await getLlama()).loadModel({ modelPath: 'model.gguf' });
const session = new LlamaChatSession({ contextSequence: (await model.createContext()).getSequence() });
const answer = await session.prompt('What is retention?');
console.log(answer);
`,
});
