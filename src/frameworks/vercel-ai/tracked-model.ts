import type { ModelId } from './spec.ts';
import type { ModelWatch } from './watch-models.ts';

type Run<Result> = (params: object) => PromiseLike<Result>;

/** What each method of the specification is watched as. */
const watched = {
  doGenerate: (watch: ModelWatch, model: ModelId, run: Run<object>) => (params: object) =>
    watch.generate(model, params, () => run(params)),
  doStream: (watch: ModelWatch, model: ModelId, run: Run<{ stream: ReadableStream }>) => (params: object) =>
    watch.stream(model, params, () => run(params)),
  doEmbed: (watch: ModelWatch, model: ModelId, run: Run<object>) => (params: object) =>
    watch.embed(model, params, () => run(params)),
};

const tracked = new WeakSet<object>();

/**
 * The same model with its requests recorded: a proxy and no copy, since models keep their settings in getters, which
 * must see the model itself.
 */
export function trackedModel<Model extends object>(model: Model, watch: ModelWatch): Model {
  if (tracked.has(model) || !isModel(model)) return model;
  const proxy = new Proxy(model, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (!isMethod(key) || typeof value !== 'function') return value;
      // The specification says what each of them gives.
      return watched[key](watch, model, value.bind(target) as Run<never>);
    },
  });
  tracked.add(proxy);
  return proxy;
}

function isMethod(key: string | symbol): key is keyof typeof watched {
  return typeof key === 'string' && Object.hasOwn(watched, key);
}

function isModel(value: object): value is ModelId {
  return 'provider' in value && 'modelId' in value && Object.keys(watched).some((method) => method in value);
}
