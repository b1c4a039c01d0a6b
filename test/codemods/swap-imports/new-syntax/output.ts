import OpenAI from 'amplitude-ai/openai';

using handle = open();
export const re = /(?i:a)b/v;
export const client = new OpenAI() satisfies OpenAI;
export enum Kind {
  A = 'a',
}
function open(): Disposable {
  return { [Symbol.dispose]() {} };
}
