import OpenAI from 'openai';

const run = async (fn) => fn(new OpenAI());
run(async (client) => client.chat.completions.create({}));
run(function (client) {
  return client.responses.create({});
});
const handlers = { ask: async ({ client }) => client.embeddings.create({}) };
handlers.ask({ client: new OpenAI() });
const compose = (f, g) => (x) => f(g(x));
compose((client) => client.chat.completions.parse({}), (x) => x)(new OpenAI());
