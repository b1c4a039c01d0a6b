import pRetry from 'p-retry';
import type { Answer, Slower, Verdict } from './read-answer.ts';
import { reasonOf } from './reason-of.ts';

/** One event on its way. */
export interface Parcel {
  /** Size of its JSON. */
  readonly bytes: number;
  /** Whom Amplitude counts it for when it limits rates: the user, the device. */
  readonly owners: readonly string[];
  /** The same with less in it, if it is too large by itself. */
  lighter?(): Parcel | undefined;
}

/** What became of parcels: each is in exactly one of the lists. */
export interface Outcome<P> {
  readonly taken: readonly P[];
  readonly refused: readonly { readonly parcel: P; readonly reason: string }[];
}

/** How parcels go, and what is done when they cannot. */
export interface Route<P extends Parcel> {
  /** One upload. Rejects when there was no answer at all. */
  readonly post: (parcels: readonly P[]) => Promise<Answer>;
  readonly maxEvents: number;
  readonly maxBytes: number;
  readonly retries: number;
  /**
   * Milliseconds after which the same is asked again though Amplitude refused all of it, for a wrong key say. Without,
   * it is given up.
   */
  readonly askAgainMs?: number;
  readonly wait: (milliseconds: number, why: NotTaken) => Promise<void>;
  /** An event was taken without its content. */
  readonly lightened?: (reason: string) => void;
  /**
   * Takes back events of users and devices that Amplitude takes no more of at present, so that the others need not wait
   * for them; they are in no outcome then. False: there is no room for them. Without, all wait.
   */
  readonly setAside?: (parcels: readonly P[], why: Slower) => Promise<boolean>;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

type Settled = Exclude<Verdict, { kind: 'later' }>;
type Split = Extract<Verdict, { kind: 'split' }>;
type Refusal = Extract<Verdict, { kind: 'refused' }>;

/** An upload was not taken this time, or ever. */
export class NotTaken extends Error {
  readonly code: Refusal['code'];
  /** Whether there was an answer which says that waiting alone does not help. */
  readonly isRefusal: boolean;
  readonly afterMs: number | undefined;

  constructor(reason: string, { code = 'DELIVERY_FAILED', isRefusal = false, afterMs }: Partial<NotTaken> = {}) {
    super(reason);
    this.code = code;
    this.isRefusal = isRefusal;
    this.afterMs = afterMs;
  }
}

/** Brings events to Amplitude: sends again what may be sent again, and separates what it refuses from what it takes. */
export class Courier<P extends Parcel> {
  readonly #route: Route<P>;

  constructor(route: Route<P>) {
    this.#route = route;
  }

  /**
   * Resolves when every parcel has been taken or refused.
   *
   * @throws NotTaken when Amplitude refuses all of it, or stays out of reach.
   */
  async deliver(parcels: readonly P[]): Promise<Outcome<P>> {
    if (parcels.length === 0) return { taken: [], refused: [] };
    const verdict: Settled = this.#isTooLarge(parcels)
      ? { kind: 'split', reason: 'larger than an upload may be', isTooLarge: true }
      : await this.#sendUntilAnswered(parcels);
    if (verdict.kind === 'taken') return { taken: parcels, refused: [] };
    if (verdict.kind === 'split') return this.#deliverHalves(parcels, verdict);
    if (verdict.kind === 'without') return this.#deliverWithout(parcels, verdict.faults);
    if (verdict.kind === 'slower') return this.#deliverSlower(parcels, verdict);
    throw new NotTaken(verdict.reason, { code: verdict.code, isRefusal: true });
  }

  #isTooLarge(parcels: readonly P[]): boolean {
    const { maxEvents, maxBytes } = this.#route;
    if (parcels.length > maxEvents) return true;
    return parcels.length > 1 && parcels.reduce((sum, { bytes }) => sum + bytes, 0) > maxBytes;
  }

  async #deliverHalves(parcels: readonly P[], { reason, isTooLarge }: Split): Promise<Outcome<P>> {
    const [only, ...others] = parcels;
    if (only && others.length === 0) return isTooLarge ? this.#deliverLighter(only, reason) : refuse(only, reason);
    const middle = Math.ceil(parcels.length / 2);
    return join(await this.deliver(parcels.slice(0, middle)), await this.deliver(parcels.slice(middle)));
  }

  async #deliverLighter(parcel: P, reason: string): Promise<Outcome<P>> {
    const lighter = parcel.lighter?.();
    if (!lighter) return refuse(parcel, reason);
    const { taken, refused } = await this.deliver([lighter as P]); // Made by P itself.
    if (taken.length > 0) this.#route.lightened?.(reason);
    return refused.length > 0 ? refuse(parcel, reason) : { taken: taken.map(() => parcel), refused: [] };
  }

  async #deliverWithout(parcels: readonly P[], faults: ReadonlyMap<number, string>): Promise<Outcome<P>> {
    const refused = parcels.flatMap((parcel, index) => {
      const reason = faults.get(index);
      return reason === undefined ? [] : [{ parcel, reason }];
    });
    // An answer that blames nothing of ours must not be asked for again and again.
    if (refused.length === 0) {
      return this.#deliverHalves(parcels, { kind: 'split', reason: NAMES_NOTHING, isTooLarge: false });
    }
    return join({ taken: [], refused }, await this.deliver(parcels.filter((_, index) => !faults.has(index))));
  }

  async #deliverSlower(parcels: readonly P[], why: Slower): Promise<Outcome<P>> {
    const slow = parcels.filter((_, index) => why.indices.has(index));
    const isAside = (await this.#route.setAside?.(slow, why)) ?? false;
    const others = await this.deliver(parcels.filter((_, index) => !why.indices.has(index)));
    if (isAside) return others;
    await this.#route.wait(why.afterMs ?? LONGEST_WAIT_MS, new NotTaken(why.reason));
    return join(others, await this.deliver(slow));
  }

  #sendUntilAnswered(parcels: readonly P[]): Promise<Settled> {
    const { retries, wait } = this.#route;
    return pRetry(() => this.#send(parcels), {
      retries,
      minTimeout: 0, // Its own jitter is half a wait at least and knows no Retry-After: the wait is below.
      onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
        const why = error instanceof NotTaken ? error : new NotTaken(describe(error));
        if (retriesLeft > 0) return wait(waitMs(why, attemptNumber), why);
        throw new NotTaken(`nothing was taken in ${attemptNumber} attempts; the last: ${why.message}`);
      },
    });
  }

  async #send(parcels: readonly P[]): Promise<Settled> {
    const answer = await this.#route.post(parcels).catch((error: unknown) => {
      throw new NotTaken(describe(error)); // Else the retries end at what they take for an error in the program.
    });
    if (answer.status >= 200 && answer.status < 300) return { kind: 'taken' };
    // What is rare is loaded when it comes.
    const { readAnswer } = await import('./read-answer.ts').catch((error: unknown) => {
      throw new NotTaken(describe(error));
    });
    const verdict = readAnswer(answer, parcels, Date.now());
    const { askAgainMs, setAside } = this.#route;
    const isLater = verdict.kind === 'later' || (verdict.kind === 'slower' && !setAside);
    if (isLater) throw new NotTaken(verdict.reason, { afterMs: verdict.afterMs });
    if (verdict.kind === 'refused' && askAgainMs !== undefined) {
      throw new NotTaken(verdict.reason, { code: verdict.code, isRefusal: true, afterMs: askAgainMs });
    }
    return verdict;
  }
}

const NAMES_NOTHING = 'refused without naming an event that was sent';

const refuse = <P>(parcel: P, reason: string): Outcome<P> => ({ taken: [], refused: [{ parcel, reason }] });

/** What the other end asks for; not much less than one would wait by oneself, when it fails again and again. */
function waitMs({ afterMs }: NotTaken, attempt: number): number {
  return afterMs === undefined ? jitter(attempt) : Math.max(afterMs, Math.min(FIRST_WAIT_MS, 2 ** attempt));
}

/** Full jitter: many that failed together must not come back together. */
function jitter(attempt: number): number {
  return Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt - 1, 10));
}

const join = <P>(one: Outcome<P>, other: Outcome<P>): Outcome<P> => ({
  taken: [...one.taken, ...other.taken],
  refused: [...one.refused, ...other.refused],
});

/** What happened to a connection may stand in the cause. */
function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause;
  return cause ? `${reasonOf(error)} (${reasonOf(cause)})` : reasonOf(error);
}
