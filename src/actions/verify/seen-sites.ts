import type { EventData } from '../../../schema/event-data.ts';
import { eventData } from '../../../schema/generated/fields.ts';
import type { Site } from '../../analyze/index.ts';
import type { KeptEvent } from './kept-inbox.ts';

/** Events that stand for one call of a model. */
const ofCalls: readonly EventData[] = [eventData.aiResponse, eventData.embedding, eventData.span];

const typesOfCalls: ReadonlySet<string> = new Set(ofCalls.map(({ type }) => type));

/** Name on the wire of an option that events of calls have. */
export function wireName(option: string): string {
  const row = ofCalls.flatMap(({ fields }) => fields).find(([name]) => name === option);
  if (!row) throw new Error(`The events table has no field ${option}.`);
  return row[1];
}

const callSite = wireName('callSite');

export function isOfCall({ type }: KeptEvent): boolean {
  return typesOfCalls.has(type);
}

export interface SeenSite {
  readonly site: Site;
  readonly events: readonly KeptEvent[];
}

export interface Seen {
  readonly sites: readonly SeenSite[];
  /** Events of calls that tell a place at which the scan knows no call. */
  readonly elsewhere: readonly KeptEvent[];
  /** Events of calls that tell no place. */
  readonly nowhere: readonly KeptEvent[];
}

/** Which call sites were seen. A place is relative to where the app was started, which may be above or below the root. */
export function seenSites(sites: readonly Site[], events: readonly KeptEvent[]): Seen {
  const byLine = new Map<string, KeptEvent[]>();
  const nowhere: KeptEvent[] = [];
  for (const event of events.filter(isOfCall)) {
    const place = event.properties[callSite];
    if (typeof place !== 'string' || place === '') nowhere.push(event);
    else byLine.set(place, [...(byLine.get(place) ?? []), event]);
  }
  const met = new Set<string>();
  const seen = sites.map((site) => {
    const at = `${site.file}:${site.line}`;
    const places = [...byLine.keys()].filter((place) => isSame(place, at));
    for (const place of places) met.add(place);
    return { site, events: places.flatMap((place) => byLine.get(place) ?? []) };
  });
  const elsewhere = [...byLine].filter(([place]) => !met.has(place)).flatMap(([, found]) => found);
  return { sites: seen, elsewhere, nowhere };
}

function isSame(told: string, known: string): boolean {
  const place = told.replace(/^(?:\.\.\/)+/, '');
  return place === known || place.endsWith(`/${known}`) || known.endsWith(`/${place}`);
}
