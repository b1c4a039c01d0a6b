import OpenAI from 'openai';

export const client = new OpenAI();
const create = (x: unknown) => x;
function stream() {}
create({ model: 'm' });
stream();
class Chat { completions = { create: () => client }; }
new Chat().completions.create();
const chat = new Chat();
chat.completions.create();
