import OpenAI from 'openai';
const client = new OpenAI();
export const docs = `
  import OpenAI from 'openai';
  const client = new OpenAI();
  await client.chat.completions.create({});
`;
export const help = 'client.responses.create({})';
// client.embeddings.create({});
/* new OpenAI().responses.create({}) */
/** @example client.responses.create({}) */
export const regex = /client\.responses\.create\(/;
export const tagged = String.raw`${client.apiKey} client.responses.create({})`;
export const live = `${await client.responses.create({})}`;
export const jsx = () => console.log('client.chat.completions.create()');
