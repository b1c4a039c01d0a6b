import type { EventRow } from './event-row.ts';

/** One line of the list of conversations. */
export interface SessionSummary {
  readonly id: string;
  readonly user: string;
  /** The first thing that the user said. */
  readonly title: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly agents: readonly string[];
  readonly models: readonly string[];
  readonly events: number;
  readonly turns: number;
  readonly calls: number;
  readonly tools: number;
  readonly tokens: number;
  readonly cost: number | undefined;
  readonly latencyMs: number;
  readonly errors: number;
  readonly faults: number;
  readonly isOver: boolean;
}

/** A conversation as it grows. */
export class Session {
  readonly id: string;
  readonly rows: EventRow[] = [];
  readonly agents = new Set<string>();
  readonly models = new Set<string>();
  startedAt = Number.POSITIVE_INFINITY;
  endedAt = 0;
  tokens = 0;
  cost: number | undefined;
  errors = 0;
  faults = 0;
  #user = '';
  #title = '';
  #titleAt = Number.POSITIVE_INFINITY;
  #turns = 0;
  #calls = 0;
  #tools = 0;
  #latencyMs = 0;
  #isOver = false;

  constructor(id: string) {
    this.id = id;
  }

  add(row: EventRow, title: string): void {
    this.rows.push(row);
    if (row.agent) this.agents.add(row.agent);
    if (row.model) this.models.add(row.model);
    this.startedAt = Math.min(this.startedAt, row.startedAt);
    this.endedAt = Math.max(this.endedAt, row.startedAt + (row.latencyMs ?? 0));
    this.tokens += row.tokensIn + row.tokensOut;
    if (row.cost !== undefined) this.cost = (this.cost ?? 0) + row.cost;
    if (row.isError) this.errors += 1;
    if (row.faults.length > 0) this.faults += 1;
    this.#user ||= row.user;
    this.#turns += row.kind === 'user' ? 1 : 0;
    this.#calls += row.kind === 'answer' || row.kind === 'embedding' ? 1 : 0;
    this.#tools += row.kind === 'tool' ? 1 : 0;
    if (row.kind === 'answer') this.#latencyMs += row.latencyMs ?? 0;
    if (row.kind === 'end') this.#isOver = true;
    if (row.kind === 'user' && row.startedAt < this.#titleAt) {
      this.#title = title;
      this.#titleAt = row.startedAt;
    }
  }

  summary(): SessionSummary {
    const { id, startedAt, endedAt, tokens, cost, errors, faults } = this;
    return {
      id,
      user: this.#user,
      title: this.#title,
      startedAt,
      endedAt,
      agents: [...this.agents],
      models: [...this.models],
      events: this.rows.length,
      turns: this.#turns,
      calls: this.#calls,
      tools: this.#tools,
      tokens,
      cost,
      latencyMs: this.#latencyMs,
      errors,
      faults,
      isOver: this.#isOver,
    };
  }
}
