import { defineDetected } from './detected-facts.ts';

/** A small client of its own for the OpenAI API, without the official SDK. */
export const openaiFetchDetected = defineDetected({
  id: 'openai-fetch',
  label: 'openai-fetch',
  packages: ['openai-fetch'],
  parts: {
    client: {
      asks: {
        chat: ['createChatCompletion', 'streamChatCompletion', 'createCompletions', 'streamCompletion'],
        embedding: ['createEmbeddings'],
        span: ['createModeration', 'createSpeech'],
      },
    },
  },
  classes: [{ names: ['OpenAIClient'], part: 'client' }],
  advice: 'Move to openai, then import it as amplitude-ai/openai; until then, report calls with trackAiMessage().',
  example: `import { OpenAIClient } from 'openai-fetch';

const client = new OpenAIClient({ apiKey: process.env.OPENAI_API_KEY });
const answer = await client.createChatCompletion({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.message.content);
`,
});
