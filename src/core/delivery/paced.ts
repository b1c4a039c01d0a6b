import type { Parcel } from './courier.ts';
import type { Slower } from './read-answer.ts';

/** What Amplitude takes of one user or device a second: https://amplitude.com/docs/apis/analytics/http-v2. */
const PER_SECOND = 30;

/** How long it wants to hear nothing of who sent more, unless it says so itself. */
const PAUSE_MS = 30_000;

/** Bytes of events that wait for their turn, outside of the heap. When there are more, everybody waits. */
const MAX_BYTES = 16 * 1024 * 1024;

/** What one user or device may send: a bucket that is empty until the pause is over, full then, and fills as it goes. */
interface Bucket {
  readonly perSecond: number;
  /** As of `at`. */
  tokens: number;
  at: number;
  /** Events that wait for it. */
  waiting: number;
}

/** Between two looks. */
const SHORTEST_WAIT_MS = 50;

interface Waiting<P> {
  readonly parcel: P;
  readonly owners: readonly string[];
  /** How many events came before. */
  readonly position: number;
}

/**
 * Events of users and devices that sent more than Amplitude takes of one. They wait beside the others, so that nobody
 * else waits for them, and go at the pace that it takes them. Loaded when it complains for the first time.
 */
export class Paced<P extends Parcel> {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();
  #waiting: Waiting<P>[] = [];
  #bytes = 0;
  /** Of those that went, and may come back. */
  readonly #positions = new WeakMap<P, number>();

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** How many events came before the oldest that waits; infinite when none does. */
  get first(): number {
    return this.#waiting.reduce((least, { position }) => Math.min(least, position), Number.POSITIVE_INFINITY);
  }

  /** Milliseconds until it is worth asking for those whose turn has come. */
  get dueInMs(): number {
    const now = this.#now();
    const due = this.#waiting.reduce((least, { owners }) => {
      const waits = this.#bucketsOf(owners).map((bucket) => untilFullEnough(bucket, now));
      return Math.min(least, Math.max(0, ...waits));
    }, Number.POSITIVE_INFINITY);
    return Math.max(SHORTEST_WAIT_MS, due);
  }

  /**
   * Slows down whom an answer names.
   *
   * @returns whether there was room for their events, which wait here now.
   */
  setAside(
    parcels: readonly P[],
    position: number,
    { owners, perSecond = PER_SECOND, afterMs = PAUSE_MS }: Slower,
  ): boolean {
    const at = this.#now() + afterMs;
    for (const owner of owners) {
      const waiting = this.#waiting.filter(({ owners: own }) => own.includes(owner)).length;
      this.#buckets.set(owner, { perSecond, tokens: perSecond, at, waiting });
    }
    if (this.#bytes >= MAX_BYTES) return false;
    for (const parcel of parcels) this.#add(parcel, this.#positions.get(parcel) ?? position);
    return true;
  }

  /** What may go now: of those that wait, so many at most, and of these. The others of these wait from now on. */
  pick(parcels: readonly P[], position: number, most: number): readonly P[] {
    if (this.#buckets.size === 0) return parcels;
    const now = this.#now();
    /** Whoever has an event that waits: the next ones must not overtake it. */
    const behind = new Set<string>();
    const due = this.#takeDue(now, behind, most);
    const going = parcels.filter((parcel) => {
      if (this.#bytes >= MAX_BYTES || this.#take(parcel.owners, now, behind)) return true;
      this.#add(parcel, position);
      return false;
    });
    this.#forgetFull(now);
    return [...due, ...going];
  }

  #takeDue(now: number, behind: Set<string>, most: number): P[] {
    const due: P[] = [];
    this.#waiting = this.#waiting.filter(({ parcel, owners, position }) => {
      if (due.length >= most || !this.#take(owners, now, behind)) return true;
      for (const bucket of this.#bucketsOf(owners)) bucket.waiting--;
      this.#bytes -= parcel.bytes;
      this.#positions.set(parcel, position);
      due.push(parcel);
      return false;
    });
    return due;
  }

  #add(parcel: P, position: number): void {
    const { owners } = parcel;
    this.#waiting.push({ parcel, owners, position });
    this.#bytes += parcel.bytes;
    for (const bucket of this.#bucketsOf(owners)) bucket.waiting++;
  }

  #take(owners: readonly string[], now: number, behind: Set<string>): boolean {
    const slowed = owners.filter((owner) => this.#buckets.has(owner));
    const buckets = this.#bucketsOf(slowed);
    if (slowed.some((owner) => behind.has(owner)) || buckets.some((bucket) => level(bucket, now) < 1)) {
      for (const owner of slowed) behind.add(owner);
      return false;
    }
    for (const bucket of buckets) Object.assign(bucket, { tokens: level(bucket, now) - 1, at: now });
    return true;
  }

  #bucketsOf(owners: readonly string[]): Bucket[] {
    return owners.flatMap((owner) => this.#buckets.get(owner) ?? []);
  }

  #forgetFull(now: number): void {
    for (const [owner, bucket] of this.#buckets) {
      if (bucket.waiting === 0 && level(bucket, now) >= bucket.perSecond) this.#buckets.delete(owner);
    }
  }
}

function level({ perSecond, tokens, at }: Bucket, now: number): number {
  return now < at ? 0 : Math.min(perSecond, tokens + ((now - at) / 1_000) * perSecond);
}

/** Several in one upload are better than one by one. */
function untilFullEnough(bucket: Bucket, now: number): number {
  if (now < bucket.at) return bucket.at - now;
  const missing = Math.min(bucket.waiting, bucket.perSecond) - level(bucket, now);
  return (1_000 * Math.max(0, missing)) / bucket.perSecond;
}
