import type { Probe } from '../../contract.ts';
import * as reply from './replies.ts';

export const probes: Readonly<Record<string, Probe>> = {
  metadata: {
    replies: [reply.answer],
    run: async (client) => Object.keys(await client.converse(reply.hello)),
  },
};
