import OpenAI from 'openai';
export function inner() {
  class OpenAI {
    responses = { create: (x: unknown) => x };
  }
  return new OpenAI().responses.create({});
}
export function hoisted() {
  return client().responses.create({});
  function client() {
    return { responses: { create: (x: unknown) => x } };
  }
}
export const named = function client(): unknown {
  return (client as any).responses.create({});
};
export const Expression = class OpenAI {
  static run() {
    return (OpenAI as any).chat.completions.create({});
  }
};
function client() {
  return new OpenAI();
}
export const real = () => client().responses.create({});
