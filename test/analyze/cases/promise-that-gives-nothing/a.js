import OpenAI from 'openai';
let made;
async function client() {
  if (!made) made = Promise.resolve().then(() => new OpenAI());
  return made;
}
const scheduler = { run: (job) => job() };
const withClient = (ask) => scheduler.run(async () => ask(await client()));
await withClient(async (openai) => openai.responses.create({}));
export const ready = loadSettings().then(() => new OpenAI());
(await ready).embeddings.create({});
const store = await loadSettings().then((settings) => settings.store);
store.responses.create({});
