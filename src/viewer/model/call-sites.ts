import type { EventRow } from './event-row.ts';
import { groupBy } from './metrics.ts';

export interface CallSite {
  /** `src/chat.ts:12`. */
  readonly site: string;
  readonly events: number;
  readonly errors: number;
  readonly faults: number;
  readonly models: readonly string[];
  readonly lastAt: number;
  /** A conversation in which it was last seen. */
  readonly session: string;
}

export interface CallSites {
  readonly sites: readonly CallSite[];
  /** Model calls that say where they come from, and all of them. */
  readonly linked: number;
  readonly calls: number;
}

/** Where in the code the events come from, the busiest first. */
export function callSitesOf(rows: readonly EventRow[]): CallSites {
  const calls = rows.filter(({ kind, site }) => kind === 'answer' || kind === 'embedding' || site !== '');
  const linked = calls.filter(({ site }) => site !== '');
  const sites = [...groupBy(linked, ({ site }) => site)].map(([site, own]) => {
    const last = own.reduce((latest, row) => (row.startedAt > latest.startedAt ? row : latest));
    return {
      site,
      events: own.length,
      errors: own.filter(({ isError }) => isError).length,
      faults: own.filter(({ faults }) => faults.length > 0).length,
      models: [...new Set(own.map(({ model, tool }) => model || tool).filter(Boolean))],
      lastAt: last.startedAt,
      session: last.session,
    };
  });
  sites.sort((a, b) => b.events - a.events || a.site.localeCompare(b.site));
  return { sites, linked: linked.length, calls: calls.length };
}
