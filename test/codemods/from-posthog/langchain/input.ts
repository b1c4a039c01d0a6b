import { LangChainCallbackHandler } from '@posthog/ai';
import { ChatOpenAI } from '@langchain/openai';
import { PostHog } from 'posthog-node';

const phClient = new PostHog('phc_key');

export async function run(userId: string) {
  const callbacks = [
    new LangChainCallbackHandler({ client: phClient, distinctId: userId, traceId: 'trace_1', properties: { page: 'chat' }, privacyMode: true }),
  ];
  return await new ChatOpenAI({ model: 'gpt-4o' }).invoke('Hi', { callbacks });
}
