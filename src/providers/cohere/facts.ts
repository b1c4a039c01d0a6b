import { defineFacts } from '../facts.ts';

export const cohereFacts = defineFacts({
  id: 'cohere',
  label: 'Cohere',
  dropin: 'cohere',
  package: {
    name: 'cohere-ai',
    retiredExports: { names: ['init'], reason: 'it ended with cohere-ai 6, which has clients' },
    isCommonJs: true,
    range: '>=7.21.0 <9',
    aliases: ['cohere-ai/index.js'],
  },
  clients: [{ name: 'CohereClientV2' }, { name: 'CohereClient' }],
  // The public methods are bound or wrapped in a promise of the SDK's own; what they call is on the prototypes.
  operations: [
    { path: 'chat', kind: 'chat', leaves: ['__chat'] },
    { path: 'chatStream', kind: 'chat', leaves: ['__chatStream'] },
    { path: 'generate', kind: 'chat', leaves: ['__generate'] },
    { path: 'generateStream', kind: 'chat', leaves: ['__generateStream'] },
    { path: 'embed', kind: 'embedding', leaves: ['__embed'] },
    { path: 'rerank', kind: 'span', leaves: ['__rerank'] },
    { path: 'classify', kind: 'span', leaves: ['__classify'] },
    { path: 'summarize', kind: 'span', leaves: ['__summarize'] },
    { path: 'v2.chat', kind: 'chat', leaves: ['v2.__chat', 'clientV2.__chat'] },
    { path: 'v2.chatStream', kind: 'chat', leaves: ['v2.__chatStream', 'clientV2.__chatStream'] },
    { path: 'v2.embed', kind: 'embedding', leaves: ['v2.__embed', 'clientV2.__embed'] },
    { path: 'v2.rerank', kind: 'span', leaves: ['v2.__rerank', 'clientV2.__rerank'] },
    {
      path: 'audio.transcriptions.create',
      kind: 'span',
      leaves: ['audio.transcriptions.__create'],
    },
  ],
  hosts: ['api.cohere.com', 'api.cohere.ai'],
  example: `import { CohereClientV2 } from 'cohere-ai';

const client = new CohereClientV2({ token: process.env.COHERE_API_KEY });
const answer = await client.chat({
  model: 'command-a-03-2025',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.message.content);
`,
});
