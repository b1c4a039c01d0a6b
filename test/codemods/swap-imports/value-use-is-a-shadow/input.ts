import OpenAI from 'openai';

export function make(client: OpenAI, Ctor: new () => unknown) {
  const Local = class OpenAI {};
  {
    class OpenAI {}
    new OpenAI();
  }
  return [client, Local, ((OpenAI: string) => OpenAI)('x'), { OpenAI: new Ctor() }.OpenAI];
}
