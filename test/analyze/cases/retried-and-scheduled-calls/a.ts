import OpenAI from 'openai';
import pLimit from 'p-limit';
import retry from 'async-retry';
import { after } from 'next/server';
const client = new OpenAI();
const limit = pLimit(3);
export async function run(texts: string[]) {
  await retry(() => client.responses.create({}));
  await Promise.all(texts.map((input) => limit(() => client.embeddings.create({ input }))));
  const calls = texts.map((text) => () => client.responses.create({ text }));
  for (const call of calls) await call();
  after(async () => {
    await client.moderations.create({});
  });
  const timed = await Promise.race([client.responses.create({}), new Promise((r) => setTimeout(r, 1))]);
  return [timed, await withRetry(client.responses.create({})), await attempt(client.chat.completions.create)];
}
async function withRetry<T>(promise: Promise<T>) {
  return promise;
}
async function attempt(fn: any) {
  return fn({});
}
