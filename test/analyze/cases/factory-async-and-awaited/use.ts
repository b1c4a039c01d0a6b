import { getBoth, getClient, getPair, withClient } from './llm';
export async function run() {
  await (await getClient()).chat.completions.create({});
  const { client } = await getBoth();
  await client.responses.create({});
  const [first] = await getPair();
  await first.embeddings.create({});
  await withClient((given) => given.chat.completions.create({}));
  await withClient(async ({ chat }) => chat.completions.create({}));
  return getClient().then((c) => c.responses.create({})).catch(() => null);
}
