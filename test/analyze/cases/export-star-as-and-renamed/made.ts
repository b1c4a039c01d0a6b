import OpenAI from 'openai';
const client = new OpenAI();
export { client as default, client as shared, client as 'string name' };
export const { chat, responses: answers } = client;
