import type { Parcel } from './courier.ts';

/** Parcels that wait to be sent, oldest first, in bounded memory. For more of them, first content goes, then the oldest. */
export class Waiting<P extends Parcel> {
  readonly #maxBytes: number;
  #parcels: P[] = [];
  /** Parcels before this one are gone: moving all that follow for each batch would cost the square of a backlog. */
  #first = 0;
  /** Parcels before this one have given up what they can. */
  #whole = 0;
  #bytes = 0;
  readonly #onLighter: () => void;

  constructor(maxBytes: number, onLighter: () => void) {
    this.#maxBytes = maxBytes;
    this.#onLighter = onLighter;
  }

  get length(): number {
    return this.#parcels.length - this.#first;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @returns what had to go for it: the oldest. */
  add(parcel: P): readonly P[] {
    this.#parcels.push(parcel);
    this.#bytes += parcel.bytes;
    while (this.#bytes > this.#maxBytes && this.#whole < this.#parcels.length) this.#lighten(this.#whole++);
    return this.#bytes > this.#maxBytes && this.length > 1 ? this.#takeWhile(() => this.#bytes > this.#maxBytes) : NONE;
  }

  #lighten(index: number): void {
    const parcel = this.#parcels[index];
    const lighter = parcel?.lighter?.() as P | undefined; // Made by P itself.
    if (!parcel || !lighter) return;
    this.#parcels[index] = lighter;
    this.#bytes += lighter.bytes - parcel.bytes;
    this.#onLighter();
  }

  /** At least one, if there is any. */
  take(maxEvents: number, maxBytes: number): readonly P[] {
    let bytes = 0;
    return this.#takeWhile(({ bytes: own }, taken) => {
      bytes += own;
      return taken === 0 || (taken < maxEvents && bytes <= maxBytes);
    });
  }

  #takeWhile(goesOn: (parcel: P, taken: number) => boolean): readonly P[] {
    let end = this.#first;
    for (let next = this.#parcels[end]; next && goesOn(next, end - this.#first); next = this.#parcels[end]) {
      this.#bytes -= next.bytes;
      end++;
    }
    const taken = this.#parcels.slice(this.#first, end);
    this.#first = end;
    this.#whole = Math.max(this.#whole, end);
    if (this.#first * 2 > this.#parcels.length) {
      this.#parcels = this.#parcels.slice(this.#first);
      this.#whole -= this.#first;
      this.#first = 0;
    }
    return taken;
  }
}

const NONE: readonly never[] = [];
