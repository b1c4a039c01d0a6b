import OpenAI from 'openai';
export namespace Llm {
  export const client = new OpenAI();
}
Llm.client.chat.completions.create({});
