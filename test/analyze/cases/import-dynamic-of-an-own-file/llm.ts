import OpenAI from 'openai';
export const client = new OpenAI();
export default function ask() {
  return client.responses.create({});
}
export const make = () => new OpenAI();
