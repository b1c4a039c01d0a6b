import { AmplitudeCallbackHandler } from 'amplitude-ai/langchain';
import { ChatOpenAI } from '@langchain/openai';
import { PostHog } from 'posthog-node';

const phClient = new PostHog('phc_key');

export async function run(userId: string) {
  const callbacks = [
    new AmplitudeCallbackHandler({ userId, traceId: 'trace_1', context: { page: 'chat' }, contentMode: 'metadata_only' }),
  ];
  return await new ChatOpenAI({ model: 'gpt-4o' }).invoke('Hi', { callbacks });
}
