import { defineDetected } from './detected-facts.ts';

export const genkitDetected = defineDetected({
  id: 'genkit',
  label: 'Genkit',
  packages: ['genkit', '@genkit-ai/ai'],
  parts: {
    ai: {
      asks: {
        chat: ['generate', 'generateStream', 'generateOperation'],
        embedding: ['embed', 'embedMany'],
        span: ['rerank'],
      },
      gives: {
        prompt: 'prompt',
        definePrompt: 'prompt',
        chat: 'chat',
        createSession: 'session',
        loadSession: 'session',
      },
    },
    prompt: { isAsked: 'chat', asks: { chat: ['stream', 'generate'] } },
    session: { gives: { chat: 'chat' } },
    chat: { asks: { chat: ['send', 'sendStream'] } },
  },
  classes: [{ names: ['Genkit', 'GenkitBeta'], part: 'ai' }],
  functions: [
    { names: ['genkit'], gives: 'ai' },
    { names: ['generate', 'generateStream'], asks: 'chat' },
    { names: ['embed', 'embedMany'], asks: 'embedding' },
  ],
  advice: "Send its spans by 'amplitude-ai/opentelemetry', or report answers with trackAiMessage().",
  example: `import { googleAI } from '@genkit-ai/google-genai';
import { genkit } from 'genkit';

const ai = genkit({ plugins: [googleAI()] });
const answer = await ai.generate({ model: 'googleai/gemini-2.5-flash', prompt: 'What is retention?' });
console.log(answer.text);
`,
});
