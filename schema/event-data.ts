import type { EventDefinition } from './event.ts';
import type { Encoding, PrivacyClass } from './field.ts';

/** One field as the hot path sees it; the fifth member is the default. */
export type FieldData = readonly [
  option: string,
  wire: string,
  privacy: PrivacyClass,
  encoding: Encoding,
  fallback?: string | boolean,
];

/** One event as the hot path sees it. */
export interface EventData extends Pick<EventDefinition, 'type' | 'component' | 'idOption' | 'turn'> {
  readonly fields: readonly FieldData[];
}
