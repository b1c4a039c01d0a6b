import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
const create = client.messages.create.bind(client.messages);
const { stream } = client.messages;
create({});
stream({});
client.messages.create.call(client.messages, {});
client.messages.create.apply(client.messages, [{}]);
export { create as ask };
