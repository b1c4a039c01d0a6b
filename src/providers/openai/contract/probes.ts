import type { Probe } from '../../contract.ts';
import { clients } from './client-probes.ts';
import { errors } from './error-probes.ts';
import { options } from './option-probes.ts';
import { promises } from './promise-probes.ts';
import { resources } from './resource-probes.ts';
import { streams } from './stream-probes.ts';

export const probes: Readonly<Record<string, Probe>> = {
  ...clients,
  ...promises,
  ...options,
  ...errors,
  ...streams,
  ...resources,
};
