import type { Scope } from '../../core/scope.ts';
import type { FrameworkOptions } from '../framework-options.ts';
import { OpenRuns } from '../open-runs.ts';
import { placeOf } from '../place-of.ts';
import { recordSpan } from '../record-span.ts';
import type { Caller } from './read-model.ts';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly place: Scope;
  readonly start: number;
  readonly input: unknown;
  readonly parentId: string | undefined;
}

/** Queries, retrievals, syntheses and agents, as spans. */
export class StepEvents {
  readonly #options: FrameworkOptions;
  readonly #steps = new OpenRuns<Step>(() => undefined);
  /** Spans by the call that they stand for: what happens inside it has that call among its callers. */
  readonly #byCaller = new OpenRuns<string>(() => undefined);

  constructor(options: FrameworkOptions) {
    this.#options = options;
  }

  start(name: string, id: string, input: unknown, reason: Caller | null): void {
    const place = placeOf(this.#options);
    if (!place) return;
    const parentId = this.#spanAround(reason);
    this.#steps.start(id, { id, name, place, start: performance.now(), input, parentId });
    if (reason && this.#byCaller.get(reason.id) === undefined) this.#byCaller.start(reason.id, id);
  }

  end(id: string, output: unknown, reason: Caller | null): void {
    const step = this.#steps.end(id);
    if (!step) return;
    if (reason && this.#byCaller.get(reason.id) === id) this.#byCaller.end(reason.id);
    recordSpan(step.place, { ...step, latencyMs: performance.now() - step.start, output });
  }

  #spanAround(reason: Caller | null): string | undefined {
    for (let caller = reason; caller; caller = caller.parent) {
      const span = this.#byCaller.get(caller.id);
      if (span !== undefined) return span;
    }
    return undefined;
  }
}
