import type { Probe } from '../../contract.ts';

export const probes: Readonly<Record<string, Probe>> = {
  'names of a client': { run: async (client) => Object.keys(client) },
};
