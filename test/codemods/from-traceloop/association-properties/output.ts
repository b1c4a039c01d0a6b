import { observe } from 'amplitude-ai';

export const chat = (userId: string, thread: string) =>
  observe(async () => 'done', { name: 'chat', userId, context: { plan: 'pro' }, sessionId: thread })();
