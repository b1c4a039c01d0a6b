import OpenAI from 'openai';
let pending: Promise<OpenAI> | undefined;
async function make(): Promise<OpenAI> {
  return new OpenAI({ apiKey: await readKey() });
}
export const getClient = () => (pending ??= make());
export async function getBoth() {
  const client = await getClient();
  return { client, key: 'x' };
}
export async function getPair() {
  return [await getClient(), 'x'] as const;
}
async function readKey() {
  return '';
}
export function withClient<T>(fn: (client: OpenAI) => Promise<T>): Promise<T> {
  return getClient().then(fn);
}
