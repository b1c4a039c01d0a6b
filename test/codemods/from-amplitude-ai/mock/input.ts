import { MockAmplitudeAI } from '@amplitude/ai';
import { expect, it } from 'vitest';

it('tracks', () => {
  const mock = new MockAmplitudeAI();
  mock.agent('bot').session({ userId: 'user-42' }).runSync((s) => s.trackUserMessage('Hi'));
  expect(mock.events).toHaveLength(2);
});
