import type { LlmCall } from '../../schema/llm-call.ts';
import { AmplitudeAIError } from './errors.ts';
import { guard } from './guard.ts';
import { toJson } from './json.ts';
import type { Pending, Writing } from './to-event.ts';
import type { WireEvent } from './wire-event.ts';

/** What is known of a record and has no place in the `[Agent]` events, by the name of the fact. */
export type Told = Readonly<Record<string, unknown>>;

/** A dialect at work in one instance; or several, as one. */
export interface OpenDialect {
  /** Taken when a call is recorded: the app may change its messages after that. */
  tell(call: LlmCall): Told;
  /** What an event is sent as. It is written already: privacy, redaction, limits and cost hold. */
  translate(event: WireEvent, pending: Pending, writing: Writing): readonly WireEvent[];
}

/** Other names for what is recorded: a value of `amplitude-ai/dialects`. */
export interface Dialect {
  readonly name: string;
  /**
   * Gives an `OpenDialect`. Not by type: declarations would bring the tables of events with it.
   *
   * @internal
   */
  open(): unknown;
}

/** @throws AmplitudeAIError `INVALID_CONFIG` for what is no list of dialects. */
export function openDialects(given: readonly Dialect[] | undefined): OpenDialect | undefined {
  if (given === undefined) return undefined;
  if (!Array.isArray(given) || given.length === 0 || !given.every((one) => typeof one?.open === 'function')) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `dialects is ${toJson(given)}; it takes a list of { agentEvents, llmRunEvents, llmOperation, llmTracing, ` +
        "aiOperation } from 'amplitude-ai/dialects'.",
    );
  }
  const opened = given.map((one: Dialect) => one.open() as OpenDialect); // Every dialect of ours gives one.
  return {
    tell: (call) => guard('a dialect', () => opened[0]?.tell(call)) ?? {},
    // What one of them fails at is told in the others.
    translate: (...written) => opened.flatMap((one) => guard('a dialect', () => one.translate(...written)) ?? []),
  };
}
