import OpenAI from 'openai';

const byName = {};
const list = [];
const map = new Map();
export function setUp(name) {
  byName[name] = new OpenAI();
  list.push(new OpenAI());
  map.set(name, new OpenAI());
}
export function ask(name) {
  byName[name].chat.completions.create({});
  list[0].chat.completions.create({});
  map.get(name).chat.completions.create({});
  for (const [, client] of Object.entries(byName)) client.responses.create({});
  for (const client of Object.values(byName)) client.responses.parse({});
}
const table = { chat: () => new OpenAI(), other: () => null };
export const pick = (kind) => table[kind]().embeddings.create({});
