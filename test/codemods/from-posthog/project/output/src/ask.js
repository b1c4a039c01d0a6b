import { openai, posthog } from './client.js';
import { attribute } from 'amplitude-ai';

export async function ask(input, userId) {
  posthog.capture({ distinctId: userId, event: 'asked' });
  return await openai.responses.create(attribute({ model: 'gpt-5', input }, { userId }));
}
