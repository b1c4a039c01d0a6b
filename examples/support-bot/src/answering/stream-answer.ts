import { chatModel, openai } from '@/clients/openai.js';
import type { Article } from '@/retrieval/find-article.js';

/** The answer to the customer, word by word. */
export async function* streamAnswer(question: string, facts: string, article: Article): AsyncGenerator<string> {
  const stream = await openai.chat.completions.create({
    model: chatModel,
    messages: [
      { role: 'system', content: `Answer kindly. Article: ${article.body} Facts: ${facts}` },
      { role: 'user', content: question },
    ],
    stream: true,
  });
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta.content;
    if (piece) yield piece;
  }
}
