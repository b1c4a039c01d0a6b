/**
 * `import 'amplitude-ai/jest'` in a test or in `setupFilesAfterEnv`: matchers for events in `expect`.
 *
 * @example
 * ```ts
 * import 'amplitude-ai/jest';
 * import { MockAmplitudeAI } from 'amplitude-ai/testing';
 * import { expect, it } from '@jest/globals';
 *
 * it('answers', () => {
 *   const mock = new MockAmplitudeAI();
 *   mock.trackUserMessage({ userId: 'user-1', content: 'Hello' });
 *   expect(mock).toHaveTracked('[Agent] User Message', { user_id: 'user-1' });
 * });
 * ```
 */
import { expect } from '@jest/globals';
import { type AmplitudeMatchers, matchers } from './matchers.ts';

expect.extend(matchers);

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends AmplitudeMatchers<R> {}
}

declare global {
  // Where `expect` is a global, typed by @types/jest.
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: declarations of one interface have the very same parameters.
    interface Matchers<R, T = {}> extends AmplitudeMatchers<R> {}
  }
}
