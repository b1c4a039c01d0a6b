import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { chatModel, openai } from '@/clients/openai.js';

const Rating = z.object({ score: z.number().int().min(1).max(5), reason: z.string() });
export type Rating = z.infer<typeof Rating>;

export async function rateConversation(transcript: string): Promise<Rating> {
  const completion = await openai.chat.completions.parse({
    model: chatModel,
    messages: [{ role: 'user', content: `Rate how well the customer was served: ${transcript}` }],
    response_format: zodResponseFormat(Rating, 'rating'),
  });
  const rating = completion.choices[0]?.message.parsed;
  if (!rating) throw new Error('The model gave no rating.');
  return rating;
}
