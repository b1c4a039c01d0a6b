import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
export class Messages { create(x: unknown) { return x; } }
export const api = { messages: new Messages(), client };
api.messages.create({});
new Messages().create({});
function send(messages: Messages) { return messages.create({}); }
send(new Messages());
