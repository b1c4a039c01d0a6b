import { defineDetected } from './detected-facts.ts';
import { openaiLike } from './openai-like.ts';

export const portkeyDetected = defineDetected({
  id: 'portkey',
  label: 'Portkey',
  packages: ['portkey-ai'],
  parts: {
    client: {
      asks: { ...openaiLike, chat: [...openaiLike.chat, 'prompts.completions.create', 'messages.create'] },
    },
  },
  classes: [{ names: ['Portkey'], isDefault: true, part: 'client' }],
  advice: 'Its gateway speaks the API of OpenAI: point the client of amplitude-ai/openai at it, with createHeaders().',
  example: `import Portkey from 'portkey-ai';

const client = new Portkey({ apiKey: process.env.PORTKEY_API_KEY });
const answer = await client.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices[0]?.message?.content);
`,
});
