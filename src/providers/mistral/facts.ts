import { defineFacts } from '../facts.ts';

export const mistralFacts = defineFacts({
  id: 'mistral',
  label: 'Mistral',
  dropin: 'mistral',
  package: {
    name: '@mistralai/mistralai',
    retiredExports: { names: ['default'], reason: 'the default export ended with version 0' },
    range: '>=1.15.0 <3',
  },
  clients: [{ name: 'Mistral' }],
  operations: [
    { path: 'chat.complete', kind: 'chat' },
    { path: 'chat.stream', kind: 'chat' },
    { path: 'chat.parse', kind: 'chat' },
    { path: 'chat.parseStream', kind: 'chat' },
    { path: 'fim.complete', kind: 'chat' },
    { path: 'fim.stream', kind: 'chat' },
    { path: 'agents.complete', kind: 'chat' },
    { path: 'agents.stream', kind: 'chat' },
    { path: 'beta.conversations.start', kind: 'chat' },
    { path: 'beta.conversations.append', kind: 'chat' },
    { path: 'beta.conversations.restart', kind: 'chat' },
    { path: 'beta.conversations.startStream', kind: 'chat' },
    { path: 'beta.conversations.appendStream', kind: 'chat' },
    { path: 'beta.conversations.restartStream', kind: 'chat' },
    { path: 'embeddings.create', kind: 'embedding' },
    { path: 'classifiers.moderate', kind: 'span' },
    { path: 'classifiers.moderateChat', kind: 'span' },
    { path: 'classifiers.classify', kind: 'span' },
    { path: 'classifiers.classifyChat', kind: 'span' },
    { path: 'ocr.process', kind: 'span' },
    { path: 'audio.transcriptions.complete', kind: 'span' },
  ],
  hosts: ['api.mistral.ai', 'codestral.mistral.ai', 'api.eu.mistral.ai'],
  example: `import { Mistral } from '@mistralai/mistralai';

const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY ?? '' });
const answer = await client.chat.complete({
  model: 'mistral-small-latest',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices[0]?.message?.content);
`,
});
