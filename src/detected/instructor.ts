import { defineDetected } from './detected-facts.ts';
import { openaiLike } from './openai-like.ts';

/** It is given a client and gives one of the same shape, whose calls end in the first. */
export const instructorDetected = defineDetected({
  id: 'instructor',
  label: 'Instructor',
  packages: ['@instructor-ai/instructor'],
  parts: { client: { asks: { chat: openaiLike.chat } } },
  functions: [{ names: ['Instructor', 'createInstructor'], isDefault: true, gives: 'client' }],
  advice: 'Give it a tracked client: import OpenAI from amplitude-ai/openai, or pass wrap(client).',
  example: `import OpenAI from 'openai';
import Instructor from '@instructor-ai/instructor';

const client = Instructor({ client: new OpenAI(), mode: 'TOOLS' });
const answer = await client.chat.completions.create({
  model: 'gpt-4o-mini',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer);
`,
});
