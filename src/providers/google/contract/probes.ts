import type { Contract } from '../../contract.ts';
import { requestProbes } from './request-probes.ts';
import { streamProbes } from './stream-probes.ts';
import { surfaceProbes } from './surface-probes.ts';
import { untrackedProbes } from './untracked-probes.ts';

export const probes: Contract['probes'] = { ...requestProbes, ...streamProbes, ...surfaceProbes, ...untrackedProbes };
