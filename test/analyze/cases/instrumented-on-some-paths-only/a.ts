import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';
const raw = new OpenAI();
const client = process.env.TRACK ? wrap(new OpenAI()) : raw;
client.chat.completions.create({});
let other = new OpenAI();
if (process.env.TRACK) other = wrap(other);
other.responses.create({});
export function ask() {
  const c = new OpenAI();
  if (process.env.TRACK) {
    wrap(c);
    c.embeddings.create({});
  }
  return c.embeddings.create({});
}
