import { openai, posthog } from './client.js';

export async function ask(input, userId) {
  posthog.capture({ distinctId: userId, event: 'asked' });
  return await openai.responses.create({ model: 'gpt-5', input, posthogDistinctId: userId });
}
