import type { CommonOptions } from '../core/bound.ts';

/**
 * Carried by the parameters themselves: helpers of SDKs send a copy of what they are given, and a copy has it too. JSON
 * has no symbols, so that nothing is added to what is sent.
 */
const identityKey = Symbol.for('amplitude-ai.identity');

/**
 * Says whose call this is, and whatever else an event may carry, for this one call: gives a copy of the parameters that knows it. The parameters themselves
 * stay as they are, so that they can be used for other users, and nothing reaches the vendor.
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
  return { ...params, [identityKey]: identity };
}

export function identityOf(params: unknown): CommonOptions | undefined {
  if (typeof params !== 'object' || params === null || !(identityKey in params)) return undefined;
  // Only `attribute` writes this key.
  return params[identityKey] as CommonOptions;
}
