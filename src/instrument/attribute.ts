import type { Identity } from '../core/bound.ts';

/** Keyed by the parameters themselves, so that nothing is added to what the SDK sends. */
const identities = new WeakMap<object, Identity>();

/**
 * Says whose call this is, for this one call. The parameters come back as they are, and nothing reaches the vendor.
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
export function attribute<const T extends object>(params: T, identity: Identity): T {
  identities.set(params, identity);
  return params;
}

export function identityOf(params: unknown): Identity | undefined {
  return typeof params === 'object' && params !== null ? identities.get(params) : undefined;
}
