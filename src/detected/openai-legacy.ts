import { defineDetected } from './detected-facts.ts';

/** Exports of openai 3, which the same package name has dropped since, and of its copy for edge runtimes. */
export const openaiLegacyDetected = defineDetected({
  id: 'openai-legacy',
  label: 'OpenAI 3',
  packages: ['openai', 'openai-edge'],
  parts: {
    client: {
      asks: {
        chat: ['createChatCompletion', 'createCompletion', 'createEdit', 'createAnswer'],
        embedding: ['createEmbedding'],
        span: [
          'createImage',
          'createImageEdit',
          'createImageVariation',
          'createTranscription',
          'createTranslation',
          'createModeration',
          'createClassification',
          'createSearch',
        ],
      },
    },
  },
  classes: [{ names: ['OpenAIApi'], part: 'client' }],
  advice:
    'Move to openai 4.104 or later, then import it as amplitude-ai/openai; until then, report calls with trackAiMessage().',
  example: `import { Configuration, OpenAIApi } from 'openai';

const client = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY }));
const answer = await client.createChatCompletion({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.data.choices[0]?.message?.content);
`,
});
