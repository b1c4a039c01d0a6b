import type { Encoding, PrivacyClass } from './field-class.ts';
import type { Shape } from './shape.ts';

/** Who gives a value: the app must, the app may, or this package and Amplitude do. */
export type Giver = 'must' | 'may' | 'derived';

/** One field as the hot path sees it; the last member is the default. */
export type FieldData = readonly [
  option: string,
  wire: string,
  privacy: PrivacyClass,
  encoding: Encoding,
  giver: Giver,
  shape: Shape,
  fallback?: string | boolean,
];

/** What an event is, without its fields: no declaration that an app sees may lead to zod. */
export interface EventHead {
  /** Name on the wire. */
  readonly type: string;
  /** Value of `[Agent] Component Type`, where the event has one. */
  readonly component: string | null;
  /** Option whose value the tracking method returns and which is generated when it is missing. */
  readonly idOption: string | null;
  /** A message takes the next turn; a tool call happens in the current one; the others say nothing about turns. */
  readonly turn: 'next' | 'current' | 'none';
}

/** One event as the hot path sees it. */
export interface EventData extends EventHead {
  readonly fields: readonly FieldData[];
}
