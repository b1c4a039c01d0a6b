import { deliverAtEnd, type WaitUntil } from './deliver.ts';
import { ending, type Wait } from './ending.ts';
import { bindListeners, endWith } from './node-response.ts';
import type { RequestSession } from './request-session.ts';
import type { Surroundings } from './surroundings.ts';
import { hasBody, whenOver } from './web-response.ts';

export interface Delivery {
  readonly waitUntil?: WaitUntil | undefined;
  readonly deadlineMs?: number | undefined;
}

const DEFAULT_DEADLINE_MS = 3000;

/** What is left to the platform of the time of an invocation, so that the answer still gets out. */
const RESERVE_MS = 300;

/** Runs a handler in its session, and has the events delivered when it has answered. */
export function serveInvocation<Result>(
  opened: RequestSession,
  around: Surroundings,
  { waitUntil = around.waitUntil, deadlineMs = DEFAULT_DEADLINE_MS }: Delivery,
  rest: unknown[],
  handle: (rest: unknown[]) => Result,
): Result {
  const finish = deliverAtEnd(opened, waitUntil, () => timeLeft(deadlineMs, around));
  const { http, callbackAt } = around;
  if (http) {
    endWith(http.response, () => void finish());
    bindListeners(http.request, opened);
    bindListeners(http.response, opened);
    return opened.run(() => handle(rest));
  }
  const given = callbackAt === undefined ? rest : withCallback(rest, callbackAt, finish);
  return ending(
    () => opened.run(() => handle(given)),
    (value) => {
      // It has answered by its callback, or will.
      if (callbackAt !== undefined && value === undefined) return undefined;
      if (!hasBody(value)) return finish();
      whenOver(value, true, { run: opened.run, atEnd: finish });
      return undefined;
    },
    finish,
  );
}

function timeLeft(deadlineMs: number, { remainingMs }: Surroundings): number {
  const remaining = remainingMs?.() ?? Number.NaN;
  return Number.isNaN(remaining) ? deadlineMs : Math.min(deadlineMs, remaining - RESERVE_MS);
}

/** The arguments with a callback that waits for the delivery. */
function withCallback(rest: readonly unknown[], at: number, finish: () => Wait): unknown[] {
  const callback = rest[at] as (...answer: unknown[]) => void; // Found to be a function.
  return rest.with(at, (...answer: unknown[]) => {
    const delivered = finish();
    if (delivered) void delivered.then(() => callback(...answer));
    else callback(...answer);
  });
}
