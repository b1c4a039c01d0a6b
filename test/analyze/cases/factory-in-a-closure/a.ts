import OpenAI from 'openai';
function createService(client: OpenAI = new OpenAI()) {
  const model = 'x';
  return {
    ask: (q: string) => client.chat.completions.create({ model, q }),
    client,
    get raw() {
      return client;
    },
  };
}
const service = createService();
service.client.responses.create({});
service.raw.embeddings.create({});
const configure = (options: object) => (extra: object) => new OpenAI({ ...options, ...extra });
configure({})({}).responses.create({});
const api = (() => {
  const inner = new OpenAI();
  return { inner };
})();
api.inner.chat.completions.create({});
function* each() {
  yield new OpenAI();
}
for (const client of each()) client.responses.create({});
async function* later() {
  const client = new OpenAI();
  const stream = await client.chat.completions.create({ stream: true });
  for await (const chunk of stream) yield chunk;
}
export { later };
