import { wrapTraced } from 'braintrust';

export const handle = (userId: string) =>
  wrapTraced(async (text: string) => text, {
    name: 'handle',
    event: { metadata: { user_id: userId, plan: 'pro' }, tags: ['web'] },
  });
