import type { WireEvent } from './received-event.ts';

/** Field name to the indices of the events in the upload that are at fault. */
export type FieldIndices = Record<string, number[]>;

export interface AcceptedBody {
  readonly code: 200;
  readonly events_ingested: number;
  readonly payload_size_bytes: number;
  readonly server_upload_time: number;
}

export interface RefusedBody {
  readonly code: 400 | 413;
  readonly error: string;
  readonly missing_field?: string | null;
  readonly events_with_invalid_fields?: FieldIndices;
  readonly events_with_missing_fields?: FieldIndices;
  readonly events_with_invalid_id_lengths?: FieldIndices;
  readonly silenced_events?: readonly number[];
}

/** What the endpoint says to one upload, and the events that it takes in. A refused upload takes in none. */
export type UploadAnswer =
  | { readonly body: AcceptedBody; readonly accepted: readonly WireEvent[]; readonly apiKey: string }
  | { readonly body: RefusedBody; readonly accepted: readonly []; readonly apiKey?: undefined };

export function refused(body: RefusedBody): UploadAnswer {
  return { body, accepted: [] };
}
