import type Anthropic from '@anthropic-ai/sdk';
import { leavesOf } from '../../instrument/leaf.ts';
import { observeLeaf } from '../../instrument/observe-leaf.ts';
import { anthropicProvider } from '../../providers/anthropic/index.ts';

/** The part of a client that asks: the same in all majors, and in the SDKs of the clouds. */
export type Messages = Pick<Anthropic.Messages, 'create' | 'stream'>;

/**
 * Messages whose calls are recorded, over those of a client that stays as it is. Where they are tracked already, the
 * outer one records: it knows whose run it is.
 */
export function trackedMessages(messages: Messages): Messages {
  const leaf = leavesOf(anthropicProvider).find(({ operation }) => operation === 'messages.create');
  if (!leaf) return messages;
  // Looked up at each call, as without us. It is called by the SDK's own stream() as well, with `this` being the view.
  const create = function create(this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(messages.create, this, args);
  };
  return Object.create(messages, { create: { value: observeLeaf(create, leaf) } });
}
