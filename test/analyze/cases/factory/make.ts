import OpenAI from 'openai';
export function makeClient(key?: string) {
  if (!key) return null;
  return new OpenAI({ apiKey: key });
}
export const getClient = async () => makeClient('k');
export const clients = { openai: makeClient(), nested: { make: makeClient } };
let cached: OpenAI | undefined;
export function single() {
  return (cached ??= new OpenAI());
}
