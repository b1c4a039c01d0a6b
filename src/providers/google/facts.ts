import { defineFacts } from '../facts.ts';

export const googleFacts = defineFacts({
  id: 'google',
  label: 'Google Gen AI',
  dropin: 'google',
  package: {
    name: '@google/genai',
    range: '>=1.52.0 <4',
    aliases: ['@google/genai/node'],
    foreignEntries: [{ pattern: '@google/genai/web', reason: 'the build for browsers is not tracked' }],
  },
  clients: [{ name: 'GoogleGenAI' }],
  operations: [
    {
      path: 'models.generateContent',
      kind: 'chat',
      helpers: ['chats.create().sendMessage'],
      leaves: ['models.generateContentInternal'],
    },
    {
      path: 'models.generateContentStream',
      kind: 'chat',
      helpers: ['chats.create().sendMessageStream'],
      leaves: ['models.generateContentStreamInternal'],
    },
    { path: 'models.embedContent', kind: 'embedding', leaves: ['models.embedContentInternal'] },
    { path: 'models.generateImages', kind: 'span', leaves: ['models.generateImagesInternal'] },
    { path: 'models.editImage', kind: 'span', leaves: ['models.editImageInternal'] },
    { path: 'models.upscaleImage', kind: 'span', leaves: ['models.upscaleImageInternal'] },
    { path: 'models.recontextImage', kind: 'span' },
    { path: 'models.segmentImage', kind: 'span' },
    { path: 'models.generateVideos', kind: 'span', leaves: ['models.generateVideosInternal'] },
  ],
  hosts: ['generativelanguage.googleapis.com', 'aiplatform.googleapis.com'],
  example: `import { GoogleGenAI } from '@google/genai';

const client = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });
const answer = await client.models.generateContent({
  model: 'gemini-2.5-flash',
  contents: 'What is retention?',
});
console.log(answer.text);
`,
});
