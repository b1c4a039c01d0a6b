import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';
const client = new OpenAI();
client.chat.completions.create({});
wrap(client);
client.chat.completions.create({});
export const later = () => client.responses.create({});
export class Bot {
  client = new OpenAI();
  constructor() {
    wrap(this.client);
  }
  ask() {
    return this.client.chat.completions.create({});
  }
}
