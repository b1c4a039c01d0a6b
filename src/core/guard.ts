import { noticeOnce } from './notice.ts';

/**
 * The only try/catch around our own code. Whatever fails in it, the app goes on as if we were not there; the
 * developer is told once per place, by the class of the error alone, since messages may echo prompts or keys.
 */
export function guard<T>(place: string, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    noticeOnce(
      `guard:${place}`,
      `Tracking failed in ${place} (${name}); the app is not affected. Events may be missing.`,
    );
    return undefined;
  }
}
