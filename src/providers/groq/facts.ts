import { defineFacts } from '../facts.ts';

export const groqFacts = defineFacts({
  id: 'groq',
  label: 'Groq',
  dropin: 'groq',
  package: {
    name: 'groq-sdk',
    range: '>=0.37.0 <2',
    aliases: ['groq-sdk/index.mjs', 'groq-sdk/index.js'],
    browserOption: 'dangerouslyAllowBrowser',
  },
  clients: [{ name: 'Groq', isDefault: true }],
  operations: [
    { path: 'chat.completions.create', kind: 'chat' },
    { path: 'embeddings.create', kind: 'embedding' },
    { path: 'audio.transcriptions.create', kind: 'span' },
    { path: 'audio.translations.create', kind: 'span' },
    { path: 'audio.speech.create', kind: 'span' },
  ],
  clones: ['withOptions'],
  hosts: ['api.groq.com'],
  example: `import Groq from 'groq-sdk';

const client = new Groq();
const answer = await client.chat.completions.create({
  model: 'llama-3.3-70b-versatile',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices[0]?.message.content);
`,
});
