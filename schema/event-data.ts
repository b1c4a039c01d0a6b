import type { EventDefinition } from './event.ts';
import type { Encoding, PrivacyClass } from './field.ts';
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

/** One event as the hot path sees it. */
export interface EventData extends Pick<EventDefinition, 'type' | 'component' | 'idOption' | 'turn'> {
  readonly fields: readonly FieldData[];
}
