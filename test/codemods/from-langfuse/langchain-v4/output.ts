import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain';
import type { Runnable } from '@langchain/core/runnables';

export async function ask(chain: Runnable, question: string, userId: string) {
  const langfuseHandler = new AmplitudeCallbackHandler({ userId, tags: ['qa'], context: { page: 'help' } });
  return await chain.invoke({ question }, { callbacks: [langfuseHandler], runName: 'qa' });
}
