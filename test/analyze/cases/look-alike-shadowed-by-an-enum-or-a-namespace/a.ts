import * as openai from 'openai';
export namespace Local {
  export const openai = { responses: { create: (x: unknown) => x } };
  export const run = () => openai.responses.create({});
}
export function withEnum() {
  enum openai {
    responses,
  }
  return (openai.responses as any).create({});
}
Local.openai.responses.create({});
new openai.OpenAI().responses.create({});
