import OpenAI from 'openai';
export class Service {
  readonly client = new OpenAI();
}
