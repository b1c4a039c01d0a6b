import { sse } from '../../sse-reply.ts';
import { stainlessProbes } from '../../stainless-probes.ts';
import { hello } from './cases.ts';
import { chunks, completion, refused } from './replies.ts';

export const probes = stainlessProbes({
  className: 'Groq',
  errorName: 'GroqError',
  params: hello,
  answer: completion({ message: { content: 'Who comes back.' } }),
  streamed: sse(chunks([{ content: 'Who ' }, { content: 'comes — ' }, { content: 'back.' }])),
  refused,
});
