import OpenAI from 'openai';
let client: any;
export function init() {
  client = new OpenAI();
}
export const ask = () => client.chat.completions.create({});
let other = null;
({ other } = { other: new OpenAI() });
other.responses.create({});
