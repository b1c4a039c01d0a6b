import type { Action, Json } from '../actions/action.ts';
import { ActionError } from '../actions/action-error.ts';
import type { Page } from './paging.ts';

/** About 2,000 tokens: what an answer may cost that nobody asked to be longer. */
const defaultSize = 7_000;
/** Clients cut larger results on their own, in the middle of a value. */
const largestSize = 40_000;

const sideList = 20;

const size = (value: unknown): number => JSON.stringify(value).length;

function listOf(output: Json, key: string): readonly unknown[] {
  const list = output[key];
  return Array.isArray(list) ? list : [];
}

function offsetOf(cursor: string | undefined, total: number): number {
  if (cursor === undefined) return 0;
  const offset = Number(cursor);
  if (Number.isInteger(offset) && offset >= 0 && offset <= total) return offset;
  throw new ActionError(
    'INVALID_ARGUMENT',
    `The cursor ${JSON.stringify(cursor.slice(0, 40))} is not of this list.`,
    'Pass the nextCursor of the answer before, or none.',
  );
}

/** Shortens the texts of an item that alone would not fit. */
function shorten(item: unknown, room: number): unknown {
  if (typeof item === 'string') return clip(item, room);
  if (typeof item !== 'object' || item === null || size(item) <= room) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, typeof value === 'string' ? clip(value, room / 2) : value]),
  );
}

function clip(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room)}\n… cut, ${text.length} characters in all`;
}

/**
 * The part of an answer that fits: as many items of the paged list as there is room for, the beginning of the others.
 * What is left out is counted, and the cursor gives the rest.
 */
export function fitOutput({ page: main, capped }: Pick<Action, 'page' | 'capped'>, output: Json, page: Page): Json {
  const { limit, cursor } = page;
  const sides = capped ?? [];
  if (main === undefined) {
    const { rest, cut } = shortenSides(output, sides, defaultSize);
    return withCut(rest, cut);
  }
  const room = limit === undefined ? defaultSize : largestSize;
  const items = listOf(output, main);
  const start = offsetOf(cursor, items.length);
  const { rest, cut } = shortenSides({ ...output, [main]: [] }, sides, room / 2);

  const taken: unknown[] = [];
  let used = size(rest) + 100;
  for (const item of items.slice(start, start + (limit ?? items.length))) {
    const next = size(item) + 1;
    if (used + next > room) {
      // An answer without a single item would never get on.
      if (taken.length === 0) taken.push(shorten(item, Math.max(largestSize - used, 1_000) / 2));
      break;
    }
    taken.push(item);
    used += next;
  }
  const end = start + taken.length;
  const paged: Json = {
    ...rest,
    [main]: taken,
    shown: taken.length,
    total: items.length,
    ...(end < items.length ? { nextCursor: String(end) } : {}),
  };
  return withCut(paged, cut);
}

function withCut(output: Json, cut: Json): Json {
  return Object.keys(cut).length > 0 ? { ...output, cut } : output;
}

function shortenSides(output: Json, sides: readonly string[], room: number): { rest: Json; cut: Json } {
  let result: { rest: Json; cut: Json } = { rest: output, cut: {} };
  for (const most of [sideList, 5, 1, 0]) {
    const rest: Json = { ...output };
    const cut: Json = {};
    for (const key of sides) {
      const list = listOf(output, key);
      rest[key] = list.slice(0, most);
      if (list.length > most) cut[key] = list.length;
    }
    result = { rest, cut };
    if (size(rest) <= room) break;
  }
  return result;
}

/** The last line of a cut answer: what was left out, and the call that shows it. */
export function cutNotice(tool: string, fitted: Json): string {
  const { shown, total, nextCursor, cut } = fitted;
  const lines: string[] = [];
  if (nextCursor !== undefined) {
    lines.push(
      `shown ${shown} of ${total}; for more call ${tool} with cursor ${JSON.stringify(nextCursor)}, or narrow it.`,
    );
  }
  for (const [key, count] of Object.entries(cut ?? {})) lines.push(`only the first of ${count} ${key} are shown.`);
  return lines.join('\n');
}
