import { defineFacts } from '../facts.ts';

export const ollamaFacts = defineFacts({
  id: 'ollama',
  label: 'Ollama',
  dropin: 'ollama',
  package: {
    name: 'ollama',
    range: '>=0.5.18 <0.7',
    foreignEntries: [{ pattern: 'ollama/browser', reason: 'it runs in a browser, where the drop-in does not work' }],
  },
  clients: [{ name: 'Ollama', isDefaultInstance: true }],
  operations: [
    { path: 'chat', kind: 'chat' },
    { path: 'generate', kind: 'chat' },
    { path: 'embed', kind: 'embedding' },
    { path: 'embeddings', kind: 'embedding' },
    { path: 'systemone', kind: 'span' },
  ],
  hosts: ['ollama.com'],
  example: `import { Ollama } from 'ollama';

const client = new Ollama();
const answer = await client.chat({
  model: 'llama3.2',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.message.content);
`,
});
