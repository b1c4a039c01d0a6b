import { asRecord } from './as-record.ts';
import { findEventFaults } from './event-faults.ts';
import type { WireEvent } from './received-event.ts';
import { refused, type UploadAnswer } from './upload-answer.ts';
import { defaultMinIdLength, type UploadLimits } from './upload-limits.ts';

/** Decides on one upload the way Amplitude's HTTP V2 and batch endpoints do: all of it is taken in, or nothing. */
export function answerUpload(payload: string, byteLength: number, limits: UploadLimits, now: number): UploadAnswer {
  if (byteLength > limits.maxBytes) return tooLarge(`it has more than ${limits.maxBytes} bytes`);
  const body = asRecord(parse(payload));
  if (!body) return refused({ code: 400, error: 'Invalid JSON request body', missing_field: null });

  const { api_key: apiKey, events } = body;
  if (isEmpty(apiKey)) return missingField('api_key');
  if (typeof apiKey !== 'string' || !/^[\w-]+$/.test(apiKey)) {
    return refused({ code: 400, error: `Invalid API key: ${String(apiKey).slice(0, 40)}`, missing_field: null });
  }
  if (!Array.isArray(events) || events.length === 0) return missingField('events');
  if (events.length > limits.maxEvents) {
    return tooLarge(`it has ${events.length} events, at most ${limits.maxEvents} are taken`);
  }

  const { missing, invalid, tooShort } = findEventFaults(events, minIdLength(body.options));
  if ([missing, invalid, tooShort].some((fields) => Object.keys(fields).length > 0)) {
    const wanting = Object.keys(missing).length > 0;
    return refused({
      code: 400,
      error: wanting ? 'Missing required fields on some events' : 'Invalid field values on some events',
      missing_field: null,
      events_with_missing_fields: missing,
      events_with_invalid_fields: invalid,
      events_with_invalid_id_lengths: tooShort,
      silenced_events: [],
    });
  }
  return {
    body: {
      code: 200,
      events_ingested: events.length,
      payload_size_bytes: byteLength,
      server_upload_time: now,
    },
    // `findEventFaults` has just seen that each is a record with a string `event_type`.
    accepted: events as WireEvent[],
    apiKey,
  };
}

function missingField(field: string): UploadAnswer {
  return refused({ code: 400, error: 'Request missing required field', missing_field: field });
}

function tooLarge(detail: string): UploadAnswer {
  return refused({ code: 413, error: `Payload too large: ${detail}` });
}

function minIdLength(options: unknown): number {
  const asked = asRecord(options)?.min_id_length;
  return typeof asked === 'number' && asked >= 0 ? asked : defaultMinIdLength;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
