import { describe, expect, it } from 'vitest';
import { amplitudeEmbeddingModel } from '../../../src/frameworks/vercel-ai/index.ts';
import { types } from '../../contract/stage.ts';
import { aiMajors } from './majors.ts';
import { useModels } from './stage.ts';

const models = useModels();

describe.each(aiMajors)('$name', (major) => {
  const { ai: sdk } = major;

  it.each(['middleware', 'model'] as const)('embeddings are tracked by %s, one event for each request', async (way) => {
    const { ai, provider, middleware } = models.open(major);
    const plain = provider.embedding('text-embedding-3-small');
    if (way === 'middleware' && !major.wrapsEmbeddings) {
      expect(sdk).not.toHaveProperty('wrapEmbeddingModel');
      return;
    }
    const model =
      way === 'model'
        ? amplitudeEmbeddingModel(plain, { ai, userId: 'user-1' })
        : sdk.wrapEmbeddingModel({ model: plain, middleware });
    models.standIn.enqueue({ usage: { uncachedInput: 4, output: 0 } }, { usage: { uncachedInput: 8, output: 0 } });
    const { embedding } = await sdk.embed({ model, value: 'churn' });
    const { embeddings } = await sdk.embedMany({ model, values: ['churn', 'growth'] });
    expect(embeddings).toHaveLength(2);
    expect(types(ai.events)).toEqual(['Embedding', 'Embedding']);
    expect(ai.events[0]?.event_properties).toMatchObject({
      '[Agent] Model Name': 'text-embedding-3-small',
      '[Agent] Input Tokens': 4,
      '[Agent] Embedding Dimensions': embedding.length,
    });
  });
});
