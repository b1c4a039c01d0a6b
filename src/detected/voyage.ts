import { defineDetected } from './detected-facts.ts';

/** Embeddings and rankings. */
export const voyageDetected = defineDetected({
  id: 'voyage',
  label: 'Voyage AI',
  packages: ['voyageai'],
  parts: {
    client: { asks: { embedding: ['embed', 'multimodalEmbed', 'contextualizedEmbed'], span: ['rerank'] } },
  },
  classes: [{ names: ['VoyageAIClient'], part: 'client' }],
  advice: 'Report each answer with trackEmbedding() of a session.',
  example: `import { VoyageAIClient } from 'voyageai';

const client = new VoyageAIClient({ apiKey: process.env.VOYAGE_API_KEY });
const answer = await client.embed({ input: 'What is retention?', model: 'voyage-3.5' });
console.log(answer.data?.length);
`,
});
