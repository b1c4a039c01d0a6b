import { genkit, z } from 'genkit';

const ai = genkit({ plugins: [] });
const hello = ai.definePrompt({ name: 'hello' }, 'Say hello.');
export const flow = ai.defineFlow('flow', async () => {
  const { text } = await ai.generate('a');
  await hello({});
  await ai.embed({ embedder: 'e', content: text });
  return ai.chat().send('b');
});
await flow();
