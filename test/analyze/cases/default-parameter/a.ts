import OpenAI from 'openai';
export const ask = (q: string, client = new OpenAI()) => client.chat.completions.create({ q });
export function other({ client = new OpenAI() } = {}) {
  return client.responses.create({});
}
