import OpenAI from 'openai';
const client = new OpenAI();
client.withOptions({ timeout: 1 }).chat.completions.create({});
const slow = client.withOptions({ timeout: 9 });
slow.responses.parse({});
