import { observe } from 'amplitude-ai';

export const handle = (userId: string) =>
  observe(async (text: string) => text, {
    name: 'handle',
    userId, context: { plan: 'pro' }, tags: ['web'],
  });
