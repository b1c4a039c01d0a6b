import OpenAI from 'openai';

const client = new OpenAI();
const answer = await client.chat.completions.create({});
answer.chat.completions.create({});
answer.choices[0].message.create({});
const { data } = await client.models.list();
data.responses.create({});
