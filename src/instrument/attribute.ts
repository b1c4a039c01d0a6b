import type { CommonOptions } from '../core/bound.ts';
import { shared } from '../core/shared-state.ts';

/**
 * Carried by the parameters themselves: helpers of SDKs send a copy of what they are given, and a copy has it too. JSON
 * has no symbols, so that nothing is added to what is sent.
 */
const identityKey = Symbol.for('amplitude-ai.identity');

/**
 * Says whose call this is, and whatever else an event may carry, for this one call: gives a copy of the parameters that
 * knows it. The parameters themselves stay as they are, so that they can be used for other users, and nothing reaches
 * the vendor. Both events of the call, the user's message and the answer, belong to `identity.userId` then.
 *
 * A helper that makes parameters of its own drops what it does not know. There a part that it passes on carries it:
 * `chat.sendMessage({ message, config: attribute({ temperature: 0 }, { userId: 'user-42' }) })`.
 *
 * @example
 * ```ts
 * import OpenAI from 'amplitude-ai/openai';
 * import { attribute } from 'amplitude-ai';
 *
 * const answer = await new OpenAI().chat.completions.create(
 *   attribute({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'Hi' }] }, { userId: 'user-42' }),
 * );
 * ```
 */
export function attribute<const T extends object>(params: T, identity: CommonOptions): T {
  shared.isAttributing = true;
  return { ...params, [identityKey]: identity };
}

/** What the parameters carry; else what a part of them does, since some helpers pass on parts only. */
export function identityOf(params: unknown): CommonOptions | undefined {
  if (!shared.isAttributing || typeof params !== 'object' || params === null) return undefined;
  const own = carriedBy(params);
  if (own) return own;
  for (const part of Object.values(params)) {
    const told = carriedBy(part);
    if (told) return told;
  }
  return undefined;
}

function carriedBy(value: unknown): CommonOptions | undefined {
  if (typeof value !== 'object' || value === null || !(identityKey in value)) return undefined;
  // Only `attribute` writes this key.
  return value[identityKey] as CommonOptions;
}
