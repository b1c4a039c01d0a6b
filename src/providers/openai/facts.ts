import { defineFacts } from '../facts.ts';

export const openaiFacts = defineFacts({
  id: 'openai',
  label: 'OpenAI',
  dropin: 'openai',
  package: {
    name: 'openai',
    range: '>=4.104.0 <8',
    aliases: ['openai/index.mjs', 'openai/index.js', 'openai/index'],
    foreignEntries: [
      { pattern: 'openai/realtime', reason: 'realtime sockets are not tracked' },
      { pattern: 'openai/beta/realtime', reason: 'realtime sockets are not tracked' },
    ],
    browserOption: 'dangerouslyAllowBrowser',
    retiredExports: { names: ['Configuration', 'OpenAIApi'], reason: 'these exports ended with openai 3' },
  },
  clients: [{ name: 'OpenAI', isDefault: true }, { name: 'AzureOpenAI' }, { name: 'BedrockOpenAI' }],
  operations: [
    {
      path: 'chat.completions.create',
      kind: 'chat',
      helpers: [
        'chat.completions.parse',
        'chat.completions.stream',
        'chat.completions.runTools',
        'beta.chat.completions.parse',
        'beta.chat.completions.stream',
        'beta.chat.completions.runTools',
        'beta.chat.completions.runFunctions',
      ],
    },
    { path: 'responses.create', kind: 'chat', helpers: ['responses.parse', 'responses.stream'] },
    { path: 'responses.compact', kind: 'span' },
    { path: 'beta.responses.create', kind: 'chat' },
    { path: 'beta.responses.compact', kind: 'span' },
    { path: 'completions.create', kind: 'chat' },
    { path: 'embeddings.create', kind: 'embedding' },
    { path: 'images.generate', kind: 'span' },
    { path: 'images.edit', kind: 'span' },
    { path: 'images.createVariation', kind: 'span' },
    { path: 'audio.speech.create', kind: 'span' },
    { path: 'audio.transcriptions.create', kind: 'span' },
    { path: 'audio.translations.create', kind: 'span' },
    { path: 'moderations.create', kind: 'span' },
    { path: 'decisions.create', kind: 'span' },
  ],
  clones: ['withOptions'],
  hosts: ['api.openai.com', 'eu.api.openai.com', 'us.api.openai.com'],
  example: `import OpenAI from 'openai';

const client = new OpenAI();
const answer = await client.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer.choices[0]?.message.content);
`,
});
