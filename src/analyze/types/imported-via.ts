import type { Project } from '../project/read-project.ts';
import type { Via } from '../report.ts';

/**
 * Whether all the clients of a row come out of a drop-in: types cannot tell, since those of a drop-in are the SDK's own.
 * One import of the SDK itself and it is no longer certain.
 */
export function importedViaIn({
  links,
  entryPoints,
}: Pick<Project, 'links' | 'entryPoints'>): (row: string) => Via | null {
  const ways = new Map<string, Set<Via | null>>();
  for (const own of links.values()) {
    for (const { specifier, typeOnly } of own) {
      const entry = typeOnly ? null : entryPoints.of(specifier);
      if (entry?.kind !== 'sdk') continue;
      for (const { id } of [entry.row, ...entry.others]) ways.set(id, (ways.get(id) ?? new Set()).add(entry.via));
    }
  }
  return (row) => {
    const all = [...(ways.get(row) ?? [])];
    return all.length === 1 ? (all[0] ?? null) : null;
  };
}
