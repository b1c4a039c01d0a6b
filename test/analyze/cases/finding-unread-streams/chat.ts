import { attribute, AmplitudeAI } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

const ai = new AmplitudeAI({ apiKey: 'k' });
const client = new OpenAI();
const session = ai.agent('bot').session({ userId: 'u' });

export async function dropped() {
  await client.chat.completions.create({ model: 'm', messages: [], stream: true });
}

export async function neverNamed() {
  const forgotten = await client.responses.create(attribute({ model: 'm', input: 'x', stream: true }, { userId: 'u' }));
  return session;
}

export async function read() {
  const stream = await client.responses.create({ model: 'm', input: 'x', stream: true });
  for await (const part of stream) console.log(part);
}

export const handedOn = () => client.responses.create({ model: 'm', input: 'x', stream: true });

export const exported = await client.responses.create({ model: 'm', input: 'x', stream: true });

export async function runsByItself() {
  client.chat.completions.stream({ model: 'm', messages: [] });
}

export async function noStream() {
  await client.responses.create({ model: 'm', input: 'x', stream: false });
}
