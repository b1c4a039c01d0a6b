import OpenAI from 'openai';

class Other { client = { chat: { completions: { create() {} } } }; run() { this.client.chat.completions.create(); } }
class Bot { client = new OpenAI(); run() { return this.client.chat.completions.create({}); } }
const bots = { a: new Other(), b: new Bot() };
bots.a.client.chat.completions.create();
bots.b.client.chat.completions.create({});
