import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRoom } from '../../../src/core/delivery/spool/lighten.ts';
import { Segment } from '../../../src/core/delivery/spool/segment.ts';

const said = 'what was said';
const event = {
  event_type: '[Agent] User Message',
  time: 1,
  insert_id: 'i1',
  event_properties: { $llm_message: said },
};

let dir: string;
let segment: Segment;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lighten-test-'));
  segment = new Segment(join(dir, '00000001.jsonl'), true);
  segment.open();
  segment.append([Buffer.from(`${JSON.stringify(event)}\n`)], false);
  segment.close();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const text = () => (existsSync(segment.path) ? readFileSync(segment.path, 'utf8') : undefined);
const isWrittenAnew = () => text()?.includes(said) === false;

/** Writes the file anew; says of it what `isKept` does. */
async function lighten(isKept: () => boolean): Promise<void> {
  const waiting = [segment];
  await makeRoom({ next: () => waiting.pop(), isKept, done: () => undefined });
}

it('a file that is read in the moment in which it is written anew stays: its events are not sent yet', async () => {
  await lighten(() => {
    if (isWrittenAnew()) segment.isUnread = false;
    return true;
  });
  expect(isWrittenAnew()).toBe(true);
  expect(segment.bytes).toBe(text()?.length);
});

it('a file that goes in that moment does not come back', async () => {
  await lighten(() => text() !== undefined && !isWrittenAnew());
  expect(text()).toBeUndefined();
});
