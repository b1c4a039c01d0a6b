import OpenAI from 'openai';

const cached = new Map();

export function clientFor(options) {
  const key = JSON.stringify(options);
  const known = cached.get(key);
  if (known) return known;
  const client = new OpenAI(options);
  cached.set(key, client);
  return client;
}
