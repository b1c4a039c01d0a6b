import { CallbackHandler } from '@langfuse/langchain';
import type { Runnable } from '@langchain/core/runnables';

export async function ask(chain: Runnable, question: string, userId: string) {
  const langfuseHandler = new CallbackHandler({ userId, tags: ['qa'], traceMetadata: { page: 'help' } });
  return await chain.invoke({ question }, { callbacks: [langfuseHandler], runName: 'qa' });
}
