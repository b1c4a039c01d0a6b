import OpenAI, { APIError } from 'openai';

export class Service {
  constructor(private readonly client: OpenAI) {}
  ask(): Promise<OpenAI.Chat.ChatCompletion> | APIError | null {
    return null;
  }
}
export interface Options extends Pick<OpenAI, 'baseURL'> {
  make(client: typeof OpenAI): OpenAI;
}
