import type { WireEvent } from '../wire-event.ts';

/** What became of the events so far. Every event that was tracked is in exactly one of these counts. */
export interface DeliveryReport {
  /** Amplitude confirmed them. */
  delivered: number;
  /** Amplitude, or the client before it, refused them. */
  rejected: number;
  /** How often events were refused for which reason. At most 20 reasons; the rest counts under `other`. */
  reasons: Readonly<Record<string, number>>;
  /** Neither confirmed nor refused yet: still under way when the deadline came. */
  pending: number;
  /** How many of the pending are on disk: what the process leaves behind, the next one sends. */
  spooled?: number;
  /**
   * How many gave up what was said in them, by reason: there was no room for more, or Amplitude found them too large.
   * They are in one of the other counts as well.
   */
  withoutContent?: Readonly<Record<string, number>>;
  /** Why Amplitude takes none at present: a key that is wrong, say, or a network that is down. The events wait. */
  held?: string;
}

/**
 * Called once for each event when its fate is known. `code` is an HTTP status; 400 also for an event that was refused
 * here and never sent; 0 when there was no answer, or a dry run.
 */
export type OnEvent = (event: WireEvent, code: number, message: string) => void;

/** Where events go. `send` never throws into its caller and never blocks. */
export interface Sink {
  /** Whether events can outlive the process. */
  readonly isDurable?: boolean;
  send(event: WireEvent): void;
  /** Where events can outlive the process: what was sent so far does, when this returns. */
  keep?(): void;
  /** A copy of an event that is sent a little later, in case that the process ends before. */
  secure?(event: WireEvent): void;
  /** Such copies are needed no more. */
  release?(): void;
  /** An event that must not be sent: it is counted, with its reason. */
  refuse(event: WireEvent, reason: string): void;
  /** The counts at this moment. */
  report(): DeliveryReport;
  /** Resolves when every event so far has met its fate, or at the deadline. */
  flush(timeoutMs: number): Promise<DeliveryReport>;
  /** Flushes, then releases what the sink owns. */
  shutdown(timeoutMs: number): Promise<DeliveryReport>;
}
