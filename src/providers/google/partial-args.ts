import type { PartialArg } from './content.ts';

/** Arguments of a call as they grow. Without a prototype, so that a path can lead to nothing of the platform. */
export type Growing = Record<string, unknown>;

export const noArgs = (): Growing => Object.create(null) as Growing; // An object without a prototype has no type.

/** `$.guests[0].name` and `$['guests'][0]['name']`. */
const STEP = /\.([^.[\]]+)|\[(\d+)\]|\['([^']*)'\]/g;

/** Puts a piece where it belongs; pieces of one text are joined. */
export function addPartialArg(args: Growing, piece: PartialArg): void {
  const path = [...(piece.jsonPath ?? '').matchAll(STEP)].map(
    ([, name, index, quoted]) => name ?? quoted ?? Number(index),
  );
  let at: Growing | unknown[] = args;
  for (const [depth, step] of path.entries()) {
    const old = memberOf(at, step);
    const next = path[depth + 1];
    if (next === undefined) {
      put(at, step, valueAfter(old, piece));
    } else if (typeof old === 'object' && old !== null) {
      at = old as Growing | unknown[]; // Only these two are put here.
    } else {
      const made = typeof next === 'number' ? [] : noArgs();
      if (!put(at, step, made)) return;
      at = made;
    }
  }
}

function memberOf(at: Growing | unknown[], step: string | number): unknown {
  return Array.isArray(at) ? (typeof step === 'number' ? at[step] : undefined) : at[step];
}

/** A list grows by one at a time: an index far behind its end would make it as long as the vendor likes. */
function put(at: Growing | unknown[], step: string | number, value: unknown): boolean {
  if (!Array.isArray(at)) at[step] = value;
  else if (typeof step === 'number' && step <= at.length) at[step] = value;
  else return false;
  return true;
}

function valueAfter(old: unknown, { stringValue: text, numberValue, boolValue }: PartialArg): unknown {
  if (text !== undefined) return typeof old === 'string' ? old + text : text;
  return numberValue ?? boolValue ?? null;
}
