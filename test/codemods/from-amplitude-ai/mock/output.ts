import { MockAmplitudeAI } from 'amplitude-ai/testing';
import { expect, it } from 'vitest';

it('tracks', () => {
  const mock = new MockAmplitudeAI();
  mock.agent('bot').session({ userId: 'user-42' }).run((s) => s.trackUserMessage({ content: 'Hi' }));
  expect(mock.events).toHaveLength(2);
});
