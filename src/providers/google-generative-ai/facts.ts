import { defineFacts } from '../facts.ts';

export const googleGenerativeAiFacts = defineFacts({
  id: 'google-generative-ai',
  provider: 'google',
  label: 'Google Generative AI (legacy)',
  dropin: 'google-generative-ai',
  package: {
    name: '@google/generative-ai',
    range: '>=0.24.0 <0.25',
  },
  clients: [
    { name: 'GoogleGenerativeAI' },
    { name: 'GenerativeModel', isOnSubpathOnly: true },
    { name: 'ChatSession', isOnSubpathOnly: true },
  ],
  operations: [
    { path: 'generateContent', kind: 'chat' },
    { path: 'generateContentStream', kind: 'chat' },
    { path: 'sendMessage', kind: 'chat' },
    { path: 'sendMessageStream', kind: 'chat' },
    { path: 'embedContent', kind: 'embedding' },
    { path: 'batchEmbedContents', kind: 'embedding' },
  ],
  makes: ['getGenerativeModel', 'getGenerativeModelFromCachedContent', 'startChat'],
  hosts: ['generativelanguage.googleapis.com'],
  example: `import { GoogleGenerativeAI } from '@google/generative-ai';

const client = new GoogleGenerativeAI(process.env.GEMINI_API_KEY ?? '');
const model = client.getGenerativeModel({ model: 'gemini-2.5-flash' });
const answer = await model.generateContent('What is retention?');
console.log(answer.response.text());
`,
});
