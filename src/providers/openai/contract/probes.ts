import type { Probe } from '../../contract.ts';
import { answer, question } from './chat-cases.ts';

export const probes: Readonly<Record<string, Probe>> = {
  'raw response': {
    replies: [answer],
    run: async (client) => (await client.chat.completions.create(question).asResponse()).status,
  },
};
