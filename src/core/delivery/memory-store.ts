import type { Packed } from './packed.ts';
import type { Store, StoreListener } from './store.ts';
import { Waiting } from './waiting.ts';

/** What may wait in memory while Amplitude is out of reach. */
export const MAX_WAITING_BYTES = 64 * 1024 * 1024;

export const NO_ROOM = `more than ${MAX_WAITING_BYTES / 1024 / 1024} MB of events waited to be sent`;

/** Where nothing may be written to a disk, or can be. */
export class MemoryStore implements Store {
  readonly #listener: StoreListener;
  readonly #waiting: Waiting<Packed>;

  constructor(listener: StoreListener) {
    this.#listener = listener;
    this.#waiting = new Waiting(MAX_WAITING_BYTES, () => listener.lightened(1, NO_ROOM));
  }

  get length(): number {
    return this.#waiting.length;
  }

  get bytes(): number {
    return this.#waiting.bytes;
  }

  readonly isDurable = false;
  readonly spooled = 0;

  add(parcel: Packed): void {
    const dropped = this.#waiting.add(parcel);
    if (dropped.length > 0) this.#listener.lost(dropped.length, NO_ROOM, dropped);
  }

  keep(): void {
    // They are in memory, and there is no other place.
  }

  secure(): void {
    // Nothing comes after this process.
  }

  release(): void {
    // As above.
  }

  async take(maxEvents: number, maxBytes: number): Promise<readonly Packed[]> {
    return this.#waiting.take(maxEvents, maxBytes);
  }

  settle(): void {
    // Taken means gone.
  }

  async bury(): Promise<void> {
    // Counted, which is all there is room for.
  }

  close(): void {
    // Nothing is held.
  }
}
