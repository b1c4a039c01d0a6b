import OpenAI from 'openai';
function* clients() {
  yield new OpenAI();
  return { responses: { create: () => null } };
}
export function* others() {
  const store: { responses: { create: () => null } } = yield* clients();
  store.responses.create();
}
