import OpenAI from 'openai';

let client: any = new OpenAI();
client = { chat: { completions: { create() {} } } };
client.chat.completions.create();
