import type { Site, Via } from '../report.ts';

/** Where an expression stands in a file's text: offsets as editors count them (UTF-16), the mark of the encoding apart. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One expression of the way to a method: `ctx`, `ctx.llm`, `ctx.llm.chat`. */
export interface Step extends Span {
  /** The property by which the step before leads here; `null` for the first and for what is computed. */
  readonly name: string | null;
}

/** A call that the flow did not settle, and all that is known of it without types. It is kept as JSON. */
export interface TypeQuestion {
  /** Place of the method's name, and what a site says of it. */
  readonly place: Pick<Site, 'file' | 'line' | 'column' | 'snippet' | 'within' | 'inTest'>;
  /** From where the call begins to the whole of what is called; never empty. */
  readonly steps: readonly Step[];
  /** The first argument: a command may be what makes it a call of a model. */
  readonly argument: Span | null;
  /** What records the calls around it, whatever their SDK. */
  readonly around: Via | null;
  /** Rows that are recorded from outside where the call stands, by id. */
  readonly patched: Readonly<Record<string, Via>>;
}
