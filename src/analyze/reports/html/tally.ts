import type { Site } from '../../report.ts';

/** How many calls of a kind there are, by who records them. */
export interface Tally {
  readonly name: string;
  readonly recorded: number;
  readonly other: number;
  readonly open: number;
  readonly total: number;
}

/** Calls by a property of theirs, most first. */
export function tallyBy(sites: readonly Site[], nameOf: (site: Site) => string): Tally[] {
  const groups = new Map<string, Site[]>();
  for (const site of sites) groups.set(nameOf(site), [...(groups.get(nameOf(site)) ?? []), site]);
  return [...groups]
    .map(([name, group]) => tally(name, group))
    .sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

export function tally(name: string, sites: readonly Site[]): Tally {
  const count = (status: Site['status']) => sites.filter((site) => site.status === status).length;
  return {
    name,
    recorded: count('instrumented'),
    other: count('other-tool'),
    open: count('uninstrumented'),
    total: sites.length,
  };
}

export function percentOf({ recorded, total }: Tally): number {
  return total === 0 ? 100 : Math.floor((recorded * 100) / total);
}

/** Folders at the depth at which a project shows its parts: few enough to look at, and never one alone if there are more. */
export function foldersOf(sites: readonly Site[]): Tally[] {
  const at = (depth: number) =>
    tallyBy(sites, ({ file }) => file.split('/').slice(0, -1).slice(0, depth).join('/') || '(root)');
  const deepest = 6;
  let folders = at(1);
  for (let depth = 2; depth <= deepest && folders.length < 4; depth += 1) folders = at(depth);
  return folders;
}
