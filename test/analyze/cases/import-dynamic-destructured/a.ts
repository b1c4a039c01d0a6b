export async function one() {
  const { default: OpenAI } = await import('openai');
  const client = new OpenAI();
  return client.chat.completions.create({});
}
export async function two() {
  const { OpenAI: Client, AzureOpenAI } = await import('openai');
  await new Client().responses.create({});
  return new AzureOpenAI().embeddings.create({});
}
export const three = () => import('openai').then(({ OpenAI }) => new OpenAI().chat.completions.create({}));
export const four = () => import('openai').then((m) => m.default).then((Client) => new Client().responses.create({}));
export async function five() {
  const [{ default: Anthropic }, { OpenAI }] = await Promise.all([import('@anthropic-ai/sdk'), import('openai')]);
  await new Anthropic().messages.create({});
  await new OpenAI().responses.create({});
}
let cached: import('openai').OpenAI | undefined;
export async function six() {
  cached ??= new (await import('openai')).default();
  return cached.chat.completions.create({});
}
