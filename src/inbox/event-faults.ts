import { asRecord } from './as-record.ts';
import type { FieldIndices } from './upload-answer.ts';

export interface EventFaults {
  readonly missing: FieldIndices;
  readonly invalid: FieldIndices;
  readonly tooShort: FieldIndices;
}

const recordFields = ['event_properties', 'user_properties', 'groups', 'group_properties'];
const idFields = ['user_id', 'device_id'];
const wholeNumberFields = ['time', 'event_id', 'session_id'];

/** Finds what Amplitude refuses an event for. Schema questions are not asked here. */
export function findEventFaults(events: readonly unknown[], minIdLength: number): EventFaults {
  const faults: EventFaults = { missing: {}, invalid: {}, tooShort: {} };
  for (const [index, value] of events.entries()) {
    const event = asRecord(value);
    const note = (kind: FieldIndices, field: string) => {
      kind[field] = [...(kind[field] ?? []), index];
    };
    if (!event) {
      note(faults.missing, 'event_type');
      continue;
    }
    const type = event.event_type;
    if (type === undefined || type === null || type === '') note(faults.missing, 'event_type');
    else if (typeof type !== 'string') note(faults.invalid, 'event_type');

    if (idFields.every((field) => isAbsent(event[field]))) {
      for (const field of idFields) note(faults.missing, field);
    }
    for (const field of idFields) {
      const id = event[field];
      if (isAbsent(id)) continue;
      if (typeof id !== 'string' && typeof id !== 'number') note(faults.invalid, field);
      else if (String(id).length < minIdLength) note(faults.tooShort, field);
    }
    for (const field of wholeNumberFields) {
      if (!isAbsent(event[field]) && !Number.isSafeInteger(event[field])) note(faults.invalid, field);
    }
    for (const field of recordFields) {
      if (!isAbsent(event[field]) && !asRecord(event[field])) note(faults.invalid, field);
    }
  }
  return faults;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
