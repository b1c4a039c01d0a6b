import OpenAI from 'openai';
const client = new OpenAI();
export function withClient<T>(run: (c: any) => T): T {
  return run(client);
}
