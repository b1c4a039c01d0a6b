import type Anthropic from '@anthropic-ai/sdk';
import { reviewModel } from '@/clients/anthropic.js';

/** A subject line and a note for the person who takes the ticket over. */
export async function handOver(anthropic: Anthropic, summary: string): Promise<{ subject: string; note: string }> {
  const [subject, note] = await Promise.all([
    anthropic.messages.create({
      model: reviewModel,
      max_tokens: 40,
      messages: [{ role: 'user', content: `A subject line for: ${summary}` }],
    }),
    anthropic.beta.messages.create({
      model: reviewModel,
      max_tokens: 200,
      messages: [{ role: 'user', content: `A note on what is left to do: ${summary}` }],
    }),
  ]);
  return { subject: firstText(subject.content), note: firstText(note.content) };
}

function firstText(content: readonly { type: string; text?: string }[]): string {
  return content.find((block) => block.type === 'text')?.text ?? '';
}
