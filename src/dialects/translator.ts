import type { DialectData, DialectEventData, DialectRowData, Moment } from '../../schema/dialect-data.ts';
import type { OpenDialect } from '../core/dialects.ts';
import { toJson } from '../core/json.ts';
import type { Pending, Writing } from '../core/to-event.ts';
import type { WireEvent } from '../core/wire-event.ts';
import type { DialectSettings } from './dialect.ts';
import { cut, type Facts, factsOf, momentOf, toldOf } from './facts.ts';
import { runStart } from './run-start.ts';
import { Runs } from './runs.ts';
import { tell } from './tell.ts';

const MAX_CONTENT_LENGTH = 10_000;

/** Properties whose length an app limits. */
const texts: ReadonlySet<string | undefined> = new Set(['input', 'output', 'toolParameters', 'toolResults', 'errors']);

const NONE: ReadonlySet<string> = new Set();

/** Writes events in one dialect. It sees nothing but what was written for Amplitude, and what is held to the same rules. */
export class Translator implements OpenDialect {
  readonly tell = tell;
  readonly #data: DialectData;
  readonly #byMoment = new Map<Moment, DialectEventData[]>();
  /** Facts that its events of a moment carry. */
  readonly #used: ReadonlyMap<Moment, ReadonlySet<string>>;
  readonly #without: ReadonlySet<string | undefined>;
  readonly #maxLength: number;
  readonly #failures: boolean;
  readonly #runs = new Runs();

  constructor(data: DialectData, { without = [], maxContentLength, failures = true }: DialectSettings) {
    this.#data = data;
    this.#without = new Set(without);
    this.#maxLength = maxContentLength ?? MAX_CONTENT_LENGTH;
    this.#failures = failures;
    for (const event of data.events) {
      for (const moment of event.of) this.#byMoment.set(moment, [...(this.#byMoment.get(moment) ?? []), event]);
    }
    const factsIn = (events: readonly DialectEventData[]) => events.flatMap(({ rows }) => rows.map(([, from]) => from));
    this.#used = new Map([...this.#byMoment].map(([moment, events]) => [moment, new Set(factsIn(events))]));
  }

  translate(event: WireEvent, pending: Pending, writing: Writing): WireEvent[] {
    const moment = momentOf(event);
    const told = toldOf(pending, writing, (moment && this.#used.get(moment)) ?? NONE);
    // Copies are written before prices are there, and the event once more: they must not count.
    const isCopy = writing.costOf === undefined;
    if (event.event_type === runStart.type) {
      const facts = { ...event.event_properties, ...told };
      return isCopy ? this.#write('sessionStart', event, facts) : this.#startOf(event, facts);
    }
    if (!moment) return [];
    const facts = factsOf(event, moment, told, pending.bound);
    if (!this.#failures && facts.succeeded === false) return [];
    if (isCopy) return this.#write(moment, event, facts);
    const { sessionId } = facts;
    if (typeof sessionId !== 'string') return this.#write(moment, event, facts);
    if (moment === 'sessionEnd') {
      return this.#write(moment, event, { ...this.#runs.finish(sessionId, event.time), ...facts });
    }
    const start = told.isLone === true ? [] : this.#startOf(event, facts);
    if (moment !== 'toolCall' && moment !== 'embedding') this.#runs.count(sessionId, facts);
    return [...start, ...this.#write(moment, event, facts)];
  }

  #startOf(event: WireEvent, facts: Facts): WireEvent[] {
    const sessionId = String(facts.sessionId);
    if (!this.#byMoment.has('sessionStart') || this.#runs.has(sessionId)) return [];
    this.#runs.start(sessionId, event.time);
    // By the session alone: Amplitude keeps one, whichever process saw the session first.
    return this.#write('sessionStart', { ...event, insert_id: sessionId }, facts);
  }

  #write(moment: Moment, event: WireEvent, facts: Facts): WireEvent[] {
    return (this.#byMoment.get(moment) ?? []).map(({ type, rows }) => ({
      ...event,
      event_type: type,
      insert_id: `${event.insert_id}:${this.#data.name}:${type}`,
      event_properties: this.#properties(rows, facts),
    }));
  }

  #properties(rows: readonly DialectRowData[], facts: Facts): Record<string, unknown> {
    const properties = this.#ownOfApp(facts.context);
    for (const [wire, from, part, limit] of rows) {
      const value = this.#without.has(part) ? undefined : facts[from];
      if (value === undefined) continue;
      properties[wire] = texts.has(part) ? this.#shortened(value, limit) : value;
    }
    return properties;
  }

  /** The app's own values, under names of their own. */
  #ownOfApp(context: unknown): Record<string, unknown> {
    if (typeof context !== 'string') return {};
    const own: object = JSON.parse(context);
    const { prefix = '' } = this.#data;
    return Object.fromEntries(Object.entries(own).map(([name, value]) => [`${prefix}${name}`, value]));
  }

  #shortened(value: unknown, limit = this.#maxLength): unknown {
    const length = Math.min(limit, this.#maxLength);
    if (typeof value === 'string') return cut(value, length);
    const json = toJson(value) ?? '';
    return json.length > length ? cut(json, length) : value;
  }
}
