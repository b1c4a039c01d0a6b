import { withLLMCall } from '@traceloop/node-server-sdk';
import { ask } from './llm.ts';

export const answer = (prompt: string) =>
  withLLMCall({ vendor: 'acme', type: 'chat' }, async ({ span }) => {
    span.reportRequest({ model: 'acme-1', messages: [{ role: 'user', content: prompt }] });
    return await ask(prompt);
  });
