import { rename, rm, writeFile } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { toJson } from '../../json.ts';
import { withoutContent } from '../without-content.ts';
import { unfinished } from './claim.ts';
import type { Segment } from './segment.ts';

const ONLY_US = 0o600;

/** Events rewritten in one turn of the event loop. */
const AT_ONCE = 25;

/** What is known where events are kept. */
export interface Keeper {
  /** The oldest file to be written anew; nothing when there is room. */
  readonly next: () => Segment | undefined;
  /** Whether any event of a file is still to be sent by this process. */
  readonly isKept: (segment: Segment) => boolean;
  /** So many events gave up their content. */
  readonly done: (count: number) => void;
}

/**
 * Writes files of a spool anew, without what was said in their events, so that there is room for more of them. Loaded
 * when a disk is nearly as full as it may be.
 */
export async function makeRoom({ next, isKept, done }: Keeper): Promise<void> {
  for (let segment = next(); segment; segment = next()) {
    const own = segment;
    const count = await lighten(own, () => isKept(own));
    if (count > 0) done(count);
  }
}

async function lighten(segment: Segment, isKept: () => boolean): Promise<number> {
  segment.isLight = true; // Once is enough, even if it fails.
  const { path } = segment;
  const part = unfinished(path);
  try {
    const { text, count } = await lighter(await segment.read());
    // Events that were read meanwhile are sent whole.
    const isWanted = () => isKept() && segment.isUnread;
    if (count === 0 || !isWanted()) return 0;
    await writeFile(part, text, { mode: ONLY_US, flag: 'wx' });
    if (!isWanted()) throw new Error('it was sent meanwhile');
    await rename(part, path);
    if (isKept()) segment.bytes = text.length;
    else await rm(path, { force: true }); // It was removed and is there again.
    return count;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return 0;
  }
}

async function lighter(lines: readonly Buffer[]): Promise<{ text: Buffer; count: number }> {
  const written: string[] = [];
  let count = 0;
  for (const [index, line] of lines.entries()) {
    if (index % AT_ONCE === 0) await turn();
    const text = lighterLine(line.toString());
    if (text !== undefined) count++;
    written.push(text ?? line.toString());
  }
  return { text: Buffer.from(`${written.join('\n')}\n`), count };
}

function lighterLine(text: string): string | undefined {
  try {
    const event = withoutContent(JSON.parse(text));
    return event && toJson(event);
  } catch {
    return undefined; // Damaged: whoever reads it counts it.
  }
}
