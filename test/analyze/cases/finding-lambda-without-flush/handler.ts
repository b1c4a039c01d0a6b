import { ask } from './lib/ask';

export const handler = async (event: { userId: string; text: string }) => {
  const body = await ask(event.userId, event.text);
  return { statusCode: 200, body };
};
