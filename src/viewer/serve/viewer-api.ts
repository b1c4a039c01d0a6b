import type { InboxLine } from '../../inbox/disk/inbox-line.ts';
import type { KeptEvents } from '../../inbox/disk/kept-events.ts';
import { type CallSites, callSitesOf } from '../model/call-sites.ts';
import { longestTurn, type Turn, turnOf, turnsOf } from '../model/conversation.ts';
import type { EventIndex } from '../model/event-index.ts';
import type { EventRow } from '../model/event-row.ts';
import { type FaultGroup, faultsOf } from '../model/faults.ts';
import { onlys, type SessionList, type SessionPage, sorts } from '../model/list-sessions.ts';
import { groupings, type Metrics, metricsOf } from '../model/metrics.ts';
import type { SessionSummary } from '../model/session-summary.ts';

/** What the page can ask, and what it gets. */
export interface ViewerAnswers {
  overview: Overview;
  sessions: SessionPage;
  session: Conversation;
  event: InboxLine;
  metrics: Metrics;
  'call-sites': CallSites;
  faults: readonly FaultGroup[];
}

export interface Overview {
  readonly version: number;
  readonly events: number;
  readonly sessions: number;
  readonly duplicates: number;
  readonly foreign: number;
  readonly foreignLines: readonly number[];
  readonly cost: number | undefined;
  readonly tokens: number;
  readonly errors: number;
  readonly faults: number;
  readonly models: readonly string[];
  readonly agents: readonly string[];
  /** Where an SDK has to send. */
  readonly ingestUrl: string;
  readonly folder: string;
  readonly forwardsTo: string | undefined;
}

export interface Conversation {
  readonly version: number;
  readonly summary: SessionSummary;
  readonly turns: readonly Turn[];
  /** Events before and behind those of the turns given here. */
  readonly before: number;
  readonly behind: number;
}

export interface Inbox {
  readonly index: EventIndex;
  readonly list: SessionList;
  readonly kept: Pick<KeptEvents, 'read' | 'stats'>;
  readonly place: Pick<Overview, 'ingestUrl' | 'folder' | 'forwardsTo'>;
}

type Answer = (inbox: Inbox, asked: URLSearchParams) => unknown;

const longestPage = 200;

/** Each answer gets what was asked, and gives nothing when there is no such thing. */
export const answers: { readonly [Name in keyof ViewerAnswers]: Answer } = {
  overview: ({ index, kept, place }): Overview => {
    const { duplicates, foreign, foreignLines } = kept.stats();
    const totals = { cost: undefined as number | undefined, tokens: 0, errors: 0, faults: 0 };
    const [models, agents] = [new Set<string>(), new Set<string>()];
    for (const session of index.sessions.values()) {
      if (session.cost !== undefined) totals.cost = (totals.cost ?? 0) + session.cost;
      totals.tokens += session.tokens;
      totals.errors += session.errors;
      totals.faults += session.faults;
      for (const model of session.models) models.add(model);
      for (const agent of session.agents) agents.add(agent);
    }
    return {
      version: index.version,
      events: index.rows.length,
      sessions: index.sessions.size,
      duplicates,
      foreign,
      foreignLines,
      ...totals,
      models: [...models].sort(),
      agents: [...agents].sort(),
      ...place,
    };
  },
  sessions: ({ list }, asked): SessionPage =>
    list.page(
      {
        search: asked.get('search') ?? '',
        model: asked.get('model') ?? '',
        agent: asked.get('agent') ?? '',
        only: oneOf(onlys, asked.get('only')),
        sort: oneOf(sorts, asked.get('sort')),
      },
      wholeNumber(asked.get('offset'), 0),
      Math.min(wholeNumber(asked.get('limit'), 50), longestPage),
    ),
  session: async ({ index, kept }, asked): Promise<Conversation | undefined> => {
    const session = index.sessions.get(asked.get('id') ?? '');
    if (!session) return undefined;
    const turns = turnsOf(session.rows);
    const from = wholeNumber(asked.get('from'), 0);
    const shown = atOnce(turns.slice(from));
    const count = (of: readonly (readonly EventRow[])[]) => of.reduce((sum, turn) => sum + turn.length, 0);
    return {
      version: index.version,
      summary: session.summary(),
      turns: await Promise.all(shown.map(async (rows) => turnOf(rows, await linesOf(kept, rows)))),
      before: count(turns.slice(0, from)),
      behind: count(turns.slice(from + shown.length)),
    };
  },
  event: ({ index, kept }, asked) => {
    const row = index.rows[wholeNumber(asked.get('number'), -1)];
    return row && kept.read(row.span);
  },
  metrics: ({ index }, asked) => metricsOf(index.rows, oneOf(groupings, asked.get('by'))),
  'call-sites': ({ index }) => callSitesOf(index.rows),
  faults: ({ index }) => faultsOf(index.rows),
};

/** Whole turns, as many as make a page. */
function atOnce(turns: readonly (readonly EventRow[])[]): readonly (readonly EventRow[])[] {
  const shown: (readonly EventRow[])[] = [];
  let events = 0;
  for (const turn of turns) {
    if (shown.length > 0 && events + turn.length > longestTurn) break;
    shown.push(turn);
    events += turn.length;
  }
  return shown;
}

async function linesOf(kept: Inbox['kept'], rows: readonly EventRow[]): Promise<ReadonlyMap<number, InboxLine>> {
  const lines = await Promise.all(rows.map(async ({ number, span }) => [number, await kept.read(span)] as const));
  return new Map(lines.flatMap(([number, line]) => (line ? [[number, line]] : [])));
}

function oneOf<const Value extends string>(values: readonly [Value, ...Value[]], asked: string | null): Value {
  return values.find((value) => value === asked) ?? values[0];
}

function wholeNumber(text: string | null, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isSafeInteger(number) && number >= 0 ? number : otherwise;
}
