import type { EventIndex } from './event-index.ts';
import type { Session, SessionSummary } from './session-summary.ts';

export const sorts = ['recent', 'cost', 'tokens', 'errors', 'length'] as const;
export type Sort = (typeof sorts)[number];

export const onlys = ['all', 'errors', 'faults'] as const;
export type Only = (typeof onlys)[number];

export interface SessionQuery {
  /** Words that all have to be in the conversation: text, tools, ids, users, models. */
  readonly search: string;
  readonly model: string;
  readonly agent: string;
  readonly only: Only;
  readonly sort: Sort;
}

export interface SessionPage {
  readonly version: number;
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly SessionSummary[];
}

const weight: Readonly<Record<Sort, (session: Session) => number>> = {
  recent: ({ endedAt }) => endedAt,
  cost: ({ cost }) => cost ?? -1,
  tokens: ({ tokens }) => tokens,
  errors: ({ errors }) => errors,
  length: ({ rows }) => rows.length,
};

/** Conversations by a query. What was found last is kept, since pages of the same list are asked for one by one. */
export class SessionList {
  readonly #index: EventIndex;
  #asked = '';
  #found: readonly Session[] = [];

  constructor(index: EventIndex) {
    this.#index = index;
  }

  page(query: SessionQuery, offset: number, limit: number): SessionPage {
    const { version } = this.#index;
    const asked = JSON.stringify([version, query]);
    if (asked !== this.#asked) {
      this.#found = findSessions(this.#index, query);
      this.#asked = asked;
    }
    const rows = this.#found.slice(offset, offset + limit).map((session) => session.summary());
    return { version, total: this.#found.length, offset, rows };
  }
}

function findSessions(index: EventIndex, { search, model, agent, only, sort }: SessionQuery): readonly Session[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [...index.sessions.values()].filter(
    (session) =>
      (!model || session.models.has(model)) &&
      (!agent || session.agents.has(agent)) &&
      (only !== 'errors' || session.errors > 0) &&
      (only !== 'faults' || session.faults > 0) &&
      words.every((word) => says(session, word)),
  );
  const of = weight[sort];
  return found.sort((a, b) => of(b) - of(a) || b.endedAt - a.endedAt);
}

function says(session: Session, word: string): boolean {
  if (session.id.toLowerCase().includes(word)) return true;
  for (const name of [...session.agents, ...session.models]) if (name.toLowerCase().includes(word)) return true;
  return session.rows.some(
    ({ text, user, site }) => text.includes(word) || user.toLowerCase().includes(word) || site.includes(word),
  );
}
