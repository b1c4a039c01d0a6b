import Raw from 'openai';
import { OpenAI } from 'amplitude-ai/openai';
export class A {
  client = new OpenAI();
  ask() {
    return this.client.chat.completions.create({});
  }
}
export class B {
  client = new Raw();
  ask() {
    return this.client.chat.completions.create({});
  }
}
export function shadow() {
  const OpenAI = Raw;
  return new OpenAI().responses.create({});
}
