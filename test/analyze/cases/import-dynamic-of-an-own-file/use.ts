export async function one() {
  const { client } = await import('./llm.js');
  return client.chat.completions.create({});
}
export const two = () => import('./llm').then(({ make }) => make().embeddings.create({}));
export async function three() {
  const llm = await import('./llm.ts');
  return llm.client.responses.stream({});
}
