import OpenAI from 'amplitude-ai/openai';

export class Client extends OpenAI {}
export const wrapped = instructor({ client: new OpenAI({ baseURL: 'https://gateway.example/openai/v1' }) });
function instructor<T>(options: T): T {
  return options;
}
