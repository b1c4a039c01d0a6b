import { defineFacts } from '../../providers/facts.ts';

export const vercelAiFacts = defineFacts({
  id: 'vercel-ai',
  label: 'Vercel AI SDK',
  dropin: 'ai',
  package: { name: 'ai', range: '>=5.0.0 <8' },
  clients: [{ name: 'ToolLoopAgent' }, { name: 'Experimental_Agent' }],
  operations: [
    { path: 'generate', kind: 'chat' },
    { path: 'stream', kind: 'chat' },
  ],
  functions: [
    { name: 'generateText', kind: 'chat' },
    { name: 'streamText', kind: 'chat' },
    { name: 'generateObject', kind: 'chat' },
    { name: 'streamObject', kind: 'chat' },
    { name: 'embed', kind: 'embedding' },
    { name: 'embedMany', kind: 'embedding' },
    { name: 'experimental_streamTextLowMemory', kind: 'chat' },
    { name: 'experimental_streamLanguageModelCall', kind: 'chat' },
  ],
  hosts: ['ai-gateway.vercel.sh'],
  example: `import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const { text } = await generateText({ model: openai('gpt-4o-mini'), prompt: 'What is retention?' });
console.log(text);
`,
});
