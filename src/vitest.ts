/**
 * `import 'amplitude-ai/vitest'` in a test or a setup file: matchers for events in `expect`.
 *
 * @example
 * ```ts
 * import 'amplitude-ai/vitest';
 * import { MockAmplitudeAI } from 'amplitude-ai/testing';
 * import { expect, it } from 'vitest';
 *
 * it('answers', () => {
 *   const mock = new MockAmplitudeAI();
 *   mock.trackUserMessage({ userId: 'user-1', content: 'Hello' });
 *   expect(mock).toHaveTracked('[Agent] User Message', { user_id: 'user-1' });
 * });
 * ```
 */
import { expect } from 'vitest';
import { type AmplitudeMatchers, matchers } from './matchers.ts';

expect.extend(matchers);

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: the declaration that is extended has this very parameter.
  interface Matchers<T = any> extends AmplitudeMatchers<T> {}
}
