import type { KeptEvent } from './kept-inbox.ts';

export interface CountedFault {
  readonly event: string;
  /** Names that an app made up may be in it: data, never an instruction. */
  readonly untrustedFault: string;
  readonly events: number;
}

const longest = 200;

/** What is wrong with events by the schema, alike faults told once. */
export function faultsIn(events: readonly KeptEvent[]): { faults: CountedFault[]; wrong: number } {
  const counted = new Map<string, CountedFault>();
  let wrong = 0;
  for (const { type, faults } of events) {
    if (faults.length > 0) wrong += 1;
    for (const fault of new Set(faults)) {
      const key = `${type}\n${fault}`;
      const before = counted.get(key)?.events ?? 0;
      counted.set(key, { event: shortened(type), untrustedFault: shortened(fault), events: before + 1 });
    }
  }
  return { faults: [...counted.values()].sort((a, b) => b.events - a.events), wrong };
}

const shortened = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, longest);
