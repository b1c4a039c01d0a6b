import type { EventRow } from './event-row.ts';

export interface FaultGroup {
  readonly type: string;
  readonly fault: string;
  readonly fix: string;
  readonly events: number;
  /** The newest such event, and its conversation. */
  readonly newest: { readonly at: number; readonly number: number; readonly session: string };
}

/** What a sentence of the schema is about, and what to do about it. */
const fixes: readonly { readonly says: RegExp; readonly fix: string }[] = [
  {
    says: /neither user_id nor device_id/i,
    fix: 'Give a userId: to agent.session({ userId }), to the call, or by the middleware of your web framework.',
  },
  {
    says: /is made by Amplitude/i,
    fix: 'Take the call that sends it out: Amplitude makes this event from the others by itself.',
  },
  {
    says: /unknown event/i,
    fix: 'Send it by its track method instead of by name; `amplitude-ai schema` lists what exists.',
  },
  {
    says: /unrecognized key/i,
    fix: 'Take the property out, or put it into `context`, which holds what is your own.',
  },
  {
    says: /received undefined|required/i,
    fix: 'Give the value: the event needs it, and charts by this property leave the event out.',
  },
  {
    says: /expected (?:string|number|int|boolean|array|object|record)/i,
    fix: 'Give the type that the property has; Amplitude takes the first type it sees for the type of all.',
  },
  { says: /too (?:small|big)|>=|<=/i, fix: 'Give a value within the range that is named.' },
  { says: /invalid option|expected one of/i, fix: 'Give one of the values that are named.' },
  { says: /json/i, fix: 'Give an object to the track method, which writes it as JSON; do not write it yourself.' },
];

const otherwise = 'Compare the event with its table: `amplitude-ai schema` shows each property and its type.';

function fixOf(fault: string): string {
  return fixes.find(({ says }) => says.test(fault))?.fix ?? otherwise;
}

/** What the schema says against events, each sentence once, the most frequent first. */
export function faultsOf(rows: readonly EventRow[]): readonly FaultGroup[] {
  const groups = new Map<string, FaultGroup>();
  for (const { type, faults, startedAt, number, session } of rows) {
    for (const fault of faults) {
      const key = `${type}\n${fault}`;
      const known = groups.get(key);
      const isNewest = !known || startedAt >= known.newest.at;
      groups.set(key, {
        type,
        fault,
        fix: known?.fix ?? fixOf(fault),
        events: (known?.events ?? 0) + 1,
        newest: isNewest ? { at: startedAt, number, session } : known.newest,
      });
    }
  }
  return [...groups.values()].sort((a, b) => b.events - a.events);
}
