import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';
let client = new OpenAI();
client.chat.completions.create({});
client = wrap(client);
client.responses.create({});
export function ask() {
  return client.embeddings.create({});
}
