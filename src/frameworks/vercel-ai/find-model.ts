/** What finds a model by its name, as of the provider that an app made the default, or the SDK's own gateway. */
interface ModelSource {
  languageModel?(id: string): unknown;
  embeddingModel?(id: string): unknown;
  textEmbeddingModel?(id: string): unknown;
}

/** Where the SDK itself looks first. */
const host = globalThis as { AI_SDK_DEFAULT_PROVIDER?: ModelSource };

/** The model that the SDK would take for a name. Throws where it would. */
export function findModel(name: string, kind: 'chat' | 'embedding', sdk: object): unknown {
  const gateway: unknown = Reflect.get(sdk, 'gateway');
  const source = host.AI_SDK_DEFAULT_PROVIDER ?? (isSource(gateway) ? gateway : undefined);
  if (!source) return undefined;
  if (kind === 'chat') return source.languageModel?.(name);
  return source.embeddingModel ? source.embeddingModel(name) : source.textEmbeddingModel?.(name);
}

function isSource(value: unknown): value is ModelSource {
  return (typeof value === 'function' || typeof value === 'object') && value !== null && 'languageModel' in value;
}
