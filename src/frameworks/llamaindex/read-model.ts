import type { LlamaIndexEventMaps } from '@llamaindex/core/global';
import type { LLMMetadata } from '@llamaindex/core/llms';
import { providerName } from '../provider-names.ts';

/** An event of the framework; its class is not exported. */
export interface Told<Name extends keyof LlamaIndexEventMaps> {
  readonly detail: LlamaIndexEventMaps[Name];
  readonly reason: Caller | null;
}

/** Who made an event, and who called that. */
export interface Caller {
  readonly id: string;
  readonly caller: unknown;
  readonly parent: Caller | null;
}

/** The model is the caller of its own events, and named for its vendor. */
export function readModel(reason: Caller | null): { provider: string; metadata: Partial<LLMMetadata> } {
  const model = reason?.caller;
  if (typeof model !== 'object' || model === null || !('metadata' in model))
    return { provider: 'unknown', metadata: {} };
  const { metadata } = model;
  const isTold = typeof metadata === 'object' && metadata !== null;
  return { provider: providerName(model.constructor.name.replace(/LLM$/, '')), metadata: isTold ? metadata : {} };
}
