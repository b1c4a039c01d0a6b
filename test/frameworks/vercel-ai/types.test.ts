import * as ai5 from 'ai-5';
import * as ai6 from 'ai-6';
import * as openai2 from 'ai-sdk-openai-2';
import * as openai3 from 'ai-sdk-openai-3';
import { describe, expect, it } from 'vitest';
import { amplitudeEmbeddingModel, amplitudeMiddleware } from '../../../src/frameworks/vercel-ai/index.ts';

describe('the types', () => {
  it('fit the models and the middleware of each major', () => {
    const [two, three] = [openai2.createOpenAI({ apiKey: 'key' }), openai3.createOpenAI({ apiKey: 'key' })];
    const middleware = amplitudeMiddleware();
    const wrapped = [
      ai5.wrapLanguageModel({ model: two.chat('gpt-4o-mini'), middleware }),
      ai6.wrapLanguageModel({ model: three.chat('gpt-4o-mini'), middleware }),
      ai6.wrapEmbeddingModel({ model: three.embedding('text-embedding-3-small'), middleware }),
      amplitudeEmbeddingModel(two.embedding('text-embedding-3-small')),
      amplitudeEmbeddingModel(three.embedding('text-embedding-3-small')),
    ];
    expect(wrapped.map(({ specificationVersion }) => specificationVersion)).toEqual(['v2', 'v3', 'v3', 'v2', 'v3']);
  });
});
