import { observe, propagateAttributes } from '@langfuse/tracing';

export const handle = observe(async (userId: string) =>
  propagateAttributes({ userId, sessionId: 's-1' }, async () => userId.length),
);
