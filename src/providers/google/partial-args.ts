import type { PartialArg } from './content.ts';

/** Arguments of a call as they grow. Without a prototype, so that a path can lead to nothing of the platform. */
export type Growing = Record<string, unknown>;

export const noArgs = (): Growing => Object.create(null) as Growing; // An object without a prototype has no type.

/** `$.place.names[0]` and `$['place']`. */
const STEP = /\.([^.[\]]+)|\[(\d+)\]|\['([^']*)'\]/g;

/** Puts a piece where it belongs; pieces of one text are joined. */
export function addPartialArg(args: Growing, piece: PartialArg): void {
  const path = [...(piece.jsonPath ?? '').matchAll(STEP)].map(
    ([, name, index, quoted]) => name ?? index ?? quoted ?? '',
  );
  const last = path.pop();
  if (last === undefined) return;
  let at = args;
  for (const step of path) {
    const next = at[step];
    at = (typeof next === 'object' && next !== null ? next : (at[step] = noArgs())) as Growing; // Made here.
  }
  const old = at[last];
  const { stringValue: text } = piece;
  at[last] = text === undefined ? plainValue(piece) : typeof old === 'string' ? old + text : text;
}

function plainValue({ numberValue, boolValue }: PartialArg): unknown {
  return numberValue ?? boolValue ?? null;
}
