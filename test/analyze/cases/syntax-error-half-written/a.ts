import OpenAI from 'openai';
const client = new OpenAI();
export async function before() {
  return client.chat.completions.create({});
}
export async function broken() {
  const answer = client.responses.
}
export async function after() {
  return client.embeddings.create({});
}
