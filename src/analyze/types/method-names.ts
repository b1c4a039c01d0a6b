import { operationsOf } from '../project/operation-table.ts';
import type { SdkRow } from '../project/sdk-row.ts';

/** How the calls of some SDKs are spelled. */
export interface MethodNames {
  /** Whether a way that ends in these names may be one of theirs; `near`: rows that the file itself imports. */
  readonly fits: (names: readonly string[], near: ReadonlySet<SdkRow>) => boolean;
  /** Whether a text holds such a way, before it is parsed. */
  readonly mayHold: (text: string) => boolean;
}

interface Spelling {
  readonly row: SdkRow;
  readonly before: string | null;
}

/** Two words in one: nothing else in a program is likely to be called that. */
const distinctive = /[a-z][A-Z]/;

export function methodNames(rows: ReadonlySet<SdkRow>): MethodNames {
  const byName = new Map<string, Spelling[]>();
  for (const row of rows) {
    for (const path of operationsOf(row).kinds.keys()) {
      const parts = path.slice(path.indexOf(':') + 1).split('.');
      const [name, before] = [parts.at(-1) ?? '', parts.at(-2) ?? null];
      if (name === '') continue;
      byName.set(name, [...(byName.get(name) ?? []), { row, before: before?.endsWith('()') ? null : before }]);
    }
  }
  const pairs = [...byName].flatMap(([name, all]) => [
    ...(distinctive.test(name) ? [name] : []),
    ...all.flatMap(({ before }) => (before === null ? [] : [`${before}\\s*[?!]?\\.\\s*${name}`])),
  ]);
  const text = pairs.length > 0 ? new RegExp(`\\b(?:${[...new Set(pairs)].join('|')})\\b`) : null;
  return {
    fits: (names, near) => {
      const [name = '', before] = [names.at(-1), names.at(-2)];
      return (byName.get(name) ?? []).some(
        (each) => (each.before !== null && each.before === before) || distinctive.test(name) || near.has(each.row),
      );
    },
    mayHold: (content) => text?.test(content) ?? false,
  };
}
