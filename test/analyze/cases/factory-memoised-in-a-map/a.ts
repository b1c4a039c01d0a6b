import OpenAI from 'openai';
const clients = new Map<string, OpenAI>();
function forKey(key: string) {
  let client = clients.get(key);
  if (!client) {
    client = new OpenAI({ apiKey: key });
    clients.set(key, client);
  }
  return client;
}
const byKey: Record<string, OpenAI> = {};
const pick = (key: string) => (byKey[key] ??= new OpenAI({ apiKey: key }));
const weak = new WeakMap<object, OpenAI>();
export async function run(owner: object) {
  await forKey('a').chat.completions.create({});
  await pick('b').responses.create({});
  await weak.get(owner)!.embeddings.create({});
  for (const client of clients.values()) await client.responses.create({});
  for (const [, client] of clients) await client.responses.create({});
  clients.forEach((client) => client.responses.create({}));
}
