import { attribute } from 'amplitude-ai';
import { OpenAI } from 'amplitude-ai/openai';
import { PostHog } from 'posthog-node';

const phClient = new PostHog(process.env.POSTHOG_KEY!, { host: 'https://us.i.posthog.com' });

const openai = new OpenAI({
  apiKey: process.env.OPENAI_API_KEY!,
});

export async function answer(userId: string, question: string) {
  const completion = await openai.chat.completions.create(attribute({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
  }, { userId, traceId: 'trace_123', context: { conversation_id: 'abc', paid: true }, groups: { company: 'acme' } }));
  return completion.choices[0]?.message.content;
}
