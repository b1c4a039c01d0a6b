import { expect } from 'vitest';
import { validateEvent } from '../../schema/validate.ts';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { mask } from '../contract/mask.ts';

/** Holds events to the file of their scenario, from the folder of the test, and to the schema. */
export async function expectGolden(events: readonly WireEvent[], file: string): Promise<void> {
  expect(events.flatMap(validateEvent), 'every event fits the schema').toEqual([]);
  const golden = `${JSON.stringify(numbered(events.map(mask)), null, 2)}\n`;
  await expect(golden).toMatchFileSnapshot(file);
}

/** Ids that are made for each run, by the order in which they appear: who shares one with whom is compared. */
function numbered<T>(events: T): T {
  const seen = new Map<string, string>();
  const name = (id: string) => {
    if (!seen.has(id)) seen.set(id, `<id ${seen.size + 1}>`);
    return seen.get(id);
  };
  return JSON.parse(
    JSON.stringify(events).replaceAll(
      /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\b(?:trace|span)_[\da-f]{16,}/g,
      (id) => name(id) ?? id,
    ),
  );
}
