import { eventData } from '../../schema/generated/fields.ts';
import { Costs } from '../core/costs.ts';
import { type OpenDialect, openDialects } from '../core/dialects.ts';
import { guard } from '../core/guard.ts';
import { loadPrice, type Price } from '../core/pricing.ts';
import { createRedactor } from '../core/redact/redactor.ts';
import { toEvent, type Writing } from '../core/to-event.ts';
import type { Keeper } from './delivery.ts';
import { dialectsNamed } from './dialects-named.ts';
import type { RelaySettings } from './options.ts';
import type { PlacedEvent } from './span-events.ts';

/** Writes events out and hands them over, at once: who sent the spans waits for the answer. */
export class EventWriter {
  readonly #keeper: Keeper;
  readonly #writing: Writing;
  readonly #dialects: OpenDialect | undefined;

  static async open(
    keeper: Keeper,
    { contentMode = 'full', redactPii, dialects }: RelaySettings,
  ): Promise<EventWriter> {
    const redactor = createRedactor({ pii: redactPii === true });
    const writing = { price: await loadPrice(), contentMode, redactor };
    return new EventWriter(keeper, writing, openDialects(dialectsNamed(dialects)));
  }

  constructor(
    keeper: Keeper,
    { price, ...writing }: Omit<Writing, 'costOf'> & { price: Price },
    dialects?: OpenDialect | undefined,
  ) {
    const costs = new Costs();
    this.#keeper = keeper;
    this.#dialects = dialects;
    this.#writing = { ...writing, costOf: (options, bound) => costs.of(options, bound, price) };
  }

  /** @returns why it is not sent, if so. */
  write({ event: name, options, bound, time }: PlacedEvent): string | undefined {
    const data = eventData[name];
    const id = data.idOption === null ? undefined : String(options[data.idOption]);
    // No turn: those that other relays count for the same session are not known here.
    const pending = { data, options, bound, id, turnId: undefined, time: Math.round(time) };
    const written = guard('writing an event', toEvent, pending, this.#writing);
    if (!written) return 'it could not be written';
    const { event, refused } = written;
    if (refused === undefined) {
      const dialects = this.#dialects;
      const said = dialects ? guard('a dialect', () => dialects.translate(event, pending, this.#writing)) : [event];
      if (!said) return 'its dialect failed';
      for (const one of said) this.#keeper.send(one);
    } else this.#keeper.refuse(event, refused);
    return refused;
  }

  /** @throws RelayRefusal when what was written is not safe. */
  keep(): void | Promise<void> {
    return this.#keeper.keep?.();
  }
}
