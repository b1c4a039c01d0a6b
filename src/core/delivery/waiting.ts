import type { Parcel } from './courier.ts';

/** Parcels that wait to be sent, oldest first, in bounded memory. */
export class Waiting<P extends Parcel> {
  readonly #maxBytes: number;
  #parcels: P[] = [];
  /** Parcels before this one are gone: moving all that follow for each batch would cost the square of a backlog. */
  #first = 0;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
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
    return this.#bytes > this.#maxBytes && this.length > 1 ? this.#takeWhile(() => this.#bytes > this.#maxBytes) : NONE;
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
    if (this.#first * 2 > this.#parcels.length) {
      this.#parcels = this.#parcels.slice(this.#first);
      this.#first = 0;
    }
    return taken;
  }
}

const NONE: readonly never[] = [];
