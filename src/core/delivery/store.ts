import type { Packed } from './packed.ts';

/** What a store tells of what it does by itself. */
export interface StoreListener {
  /** Events will never be sent. `parcels` are those that are known still. */
  lost(count: number, reason: string, parcels?: readonly Packed[]): void;
  /** Events gave up their content, and wait still. */
  lightened(count: number, reason: string): void;
  /** Events of a process that is no more are to be sent by this one. */
  found(count: number): void;
  /** An event that was written before. */
  pack(json: Buffer): Packed;
}

/** Events that wait to be sent, oldest first. Bounded. */
export interface Store {
  /** Whether events can outlive the process. */
  readonly isDurable: boolean;
  readonly length: number;
  readonly bytes: number;
  /** How many of them outlive the process. */
  readonly spooled: number;
  add(parcel: Packed): void;
  /** What was added so far is as safe as it can be when this returns. */
  keep(): void;
  /** A copy of an event that is added later, for whoever comes after this process. */
  secure(event: Packed): void;
  /** Such copies are needed no more. */
  release(): void;
  /** At least one, if there is any. */
  take(maxEvents: number, maxBytes: number): Promise<readonly Packed[]>;
  /** They have met their fate. */
  settle(parcels: readonly Packed[]): void;
  /** One that was refused, for whoever wants to know why. */
  bury(parcel: Packed, reason: string): Promise<void>;
  /** Gives back what can be given back; nothing is added any more. */
  close(): void;
}
