import type { Probe } from '../../contract.ts';
import { clientProbes } from './client-probes.ts';
import { helperProbes } from './helper-probes.ts';
import type { Platform } from './platform.ts';
import { requestProbes } from './request-probes.ts';
import { streamProbes } from './stream-probes.ts';

/** All that is asked of every SDK that speaks this protocol. `name` is the class of its client. */
export function allProbes(platform: Platform, name: string): Record<string, Probe> {
  return {
    ...clientProbes(platform, name),
    ...requestProbes(platform, name),
    ...streamProbes(platform),
    ...helperProbes(platform),
  };
}
