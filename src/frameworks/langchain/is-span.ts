import type { Serialized } from '@langchain/core/load/serializable';
import type { AmplitudeCallbackOptions } from './options.ts';

export interface ChainTold {
  readonly chain: Serialized | undefined;
  readonly name: string | undefined;
  readonly isRoot: boolean;
  readonly tags: readonly string[];
}

/** The framework gives each run a name; one that is not that of its class comes from the app. */
export function isSpan({ chain, name, isRoot, tags }: ChainTold, chains: AmplitudeCallbackOptions['chains']): boolean {
  if (chains === 'none' || chains === 'all') return chains === 'all';
  if (tags.includes('langsmith:hidden')) return false;
  return isRoot || (name !== undefined && name !== chain?.id?.at(-1));
}
