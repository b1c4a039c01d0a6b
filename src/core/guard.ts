import { noticeOnce } from './notice.ts';

/**
 * The only try/catch around our own code. Whatever fails in it, the app goes on as if we were not there; the
 * developer is told once per place, by the class of the error alone, since messages may echo prompts or keys.
 * Arguments are passed on, so that hot paths need no closure.
 */
export function guard<Args extends unknown[], T>(
  place: string,
  run: (...args: Args) => T,
  ...args: Args
): T | undefined {
  try {
    return run(...args);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    noticeOnce(
      `guard:${place}`,
      `Tracking failed in ${place} (${name}); the app is not affected. Events may be missing.`,
    );
    return undefined;
  }
}
