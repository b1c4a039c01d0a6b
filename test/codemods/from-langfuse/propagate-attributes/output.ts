import { propagateAttributes } from '@langfuse/tracing';
import { observe } from 'amplitude-ai';

export const handle = observe(async (userId: string) =>
  propagateAttributes({ userId, sessionId: 's-1' }, async () => userId.length),
);
