import { defineFacts } from '../facts.ts';

export const togetherFacts = defineFacts({
  id: 'together',
  label: 'Together AI',
  dropin: 'together',
  package: {
    name: 'together-ai',
    range: '>=0.40.0 <1',
    aliases: ['together-ai/index.mjs', 'together-ai/index.js'],
  },
  clients: [{ name: 'Together', isDefault: true }],
  operations: [
    { path: 'chat.completions.create', kind: 'chat', helpers: ['chat.completions.stream'] },
    { path: 'completions.create', kind: 'chat' },
    { path: 'embeddings.create', kind: 'embedding' },
    { path: 'images.generate', kind: 'span' },
    { path: 'rerank.create', kind: 'span' },
    { path: 'audio.transcriptions.create', kind: 'span' },
    { path: 'audio.translations.create', kind: 'span' },
    { path: 'audio.speech.create', kind: 'span' },
    { path: 'videos.create', kind: 'span' },
  ],
  clones: ['withOptions'],
  hosts: ['api.together.ai', 'api.together.xyz'],
  example: `import Together from 'together-ai';

const client = new Together();
const answer = await client.chat.completions.create({
  model: 'meta-llama/Llama-3.3-70B-Instruct-Turbo',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices[0]?.message?.content);
`,
});
