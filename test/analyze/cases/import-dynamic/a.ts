export async function ask() {
  const { default: OpenAI } = await import('openai');
  const client = new OpenAI();
  return client.chat.completions.create({});
}
export const other = async () => {
  const Anthropic = (await import('@anthropic-ai/sdk')).default;
  return new Anthropic().messages.create({});
};
export const third = () => import('openai').then((m) => new m.OpenAI().responses.create({}));
export const fourth = () =>
  import('openai')
    .then(({ OpenAI }) => new OpenAI())
    .then((client) => client.embeddings.create({}));
