import { OpenAI } from '@posthog/ai';
import { PostHog } from 'posthog-node';

const phClient = new PostHog(process.env.POSTHOG_KEY!, { host: 'https://us.i.posthog.com' });

const openai = new OpenAI({
  apiKey: process.env.OPENAI_API_KEY!,
  posthog: phClient,
});

export async function answer(userId: string, question: string) {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
    posthogDistinctId: userId,
    posthogTraceId: 'trace_123',
    posthogProperties: { conversation_id: 'abc', paid: true },
    posthogGroups: { company: 'acme' },
    posthogPrivacyMode: false,
  });
  return completion.choices[0]?.message.content;
}
