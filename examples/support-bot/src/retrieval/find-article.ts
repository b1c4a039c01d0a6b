import { embeddingModel, openai } from '@/clients/openai.js';

export interface Article {
  readonly title: string;
  readonly body: string;
}

const articles: readonly Article[] = [
  { title: 'Track an order', body: 'Every order has a tracking page. Open the order and follow the parcel.' },
  { title: 'Return a parcel', body: 'Send the parcel back within 30 days. The refund follows within a week.' },
  { title: 'Change a password', body: 'Open the settings, choose security, and set a new password.' },
];

/** The help article whose meaning is nearest to the question. */
export async function findArticle(question: string): Promise<Article> {
  const library = await openai.embeddings.create({
    model: embeddingModel,
    input: articles.map(({ title, body }) => `${title}. ${body}`),
  });
  const asked = await openai.embeddings.create({ model: embeddingModel, input: question });
  const target = asked.data[0]?.embedding ?? [];
  const scores = library.data.map(({ embedding }) => similarity(embedding, target));
  const best = articles[scores.indexOf(Math.max(...scores))];
  if (!best) throw new Error('The library holds no articles.');
  return best;
}

function similarity(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
