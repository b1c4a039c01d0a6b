import OpenAI from 'openai';

const client = new OpenAI();
export const fn = client.chat.completions.create;
console.log(client.chat.completions.create, typeof client.responses.create);
vi.spyOn(client.chat.completions, 'create');
new (class { create = client.chat.completions.create.name; })();
