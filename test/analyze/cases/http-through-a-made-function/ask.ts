import { createSender } from './sender';

const send = createSender({ retries: 3 });

export function ask(messages: unknown[]) {
  return send('https://api.mistral.ai/v1/chat/completions', { messages });
}
