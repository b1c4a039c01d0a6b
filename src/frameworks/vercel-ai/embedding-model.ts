import type { Binding } from '../../instrument/binding.ts';
import { amplitudeMiddleware } from './middleware.ts';
import type { ModelId } from './spec.ts';

/** An embedding model of any version of the provider specification. */
interface EmbeddingModel extends ModelId {
  doEmbed(options: never): PromiseLike<object>;
}

/**
 * The same embedding model, each request recorded as `[Agent] Embedding`. For ai 5, which has no `wrapEmbeddingModel`;
 * works with 6 and 7 as well.
 *
 * @example
 * ```ts
 * import { openai } from '@ai-sdk/openai';
 * import { embed } from 'ai';
 * import { amplitudeEmbeddingModel } from 'amplitude-ai/vercel-ai';
 *
 * const model = amplitudeEmbeddingModel(openai.embedding('text-embedding-3-small'), { userId: 'user-42' });
 * const { embedding } = await embed({ model, value: 'What is retention?' });
 * ```
 */
export function amplitudeEmbeddingModel<Model extends EmbeddingModel>(model: Model, options: Binding = {}): Model {
  const { wrapEmbed } = amplitudeMiddleware(options);
  const doEmbed = (params: never) => wrapEmbed({ doEmbed: () => model.doEmbed(params), params, model });
  // A proxy and no copy: models keep their settings in getters, which must see the model itself.
  return new Proxy(model, {
    get: (target, key) => (key === 'doEmbed' ? doEmbed : Reflect.get(target, key, target)),
  });
}
