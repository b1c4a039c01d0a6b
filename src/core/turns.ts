/** Sessions whose turns are remembered. Past that the one unused longest is forgotten. */
const MAX_SESSIONS = 10_000;

/** Counts the messages of each session, from 1. Survives the session object, so that a resumed session goes on. */
export class Turns {
  readonly #last = new Map<string, number>();

  /** Takes the next turn. */
  next(sessionId: string): number {
    return this.#set(sessionId, (this.#last.get(sessionId) ?? 0) + 1);
  }

  /** The turn that is under way; 1 before the first message. */
  current(sessionId: string): number {
    return this.#last.get(sessionId) ?? 1;
  }

  /** A turn that the app numbered itself: later ones go on from there. */
  raise(sessionId: string, turn: number): void {
    if (turn > (this.#last.get(sessionId) ?? 0)) this.#set(sessionId, turn);
  }

  #set(sessionId: string, turn: number): number {
    this.#last.delete(sessionId);
    this.#last.set(sessionId, turn);
    if (this.#last.size > MAX_SESSIONS) {
      const [oldest] = this.#last.keys();
      if (oldest !== undefined) this.#last.delete(oldest);
    }
    return turn;
  }
}
