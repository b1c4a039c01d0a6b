import OpenAI from 'openai';

import { Provider } from './base';
export class Llm extends Provider<OpenAI> {
  protected make() {
    return new OpenAI();
  }
  ask() {
    return [this.client.chat.completions.create({}), this.lazily.responses.create({})];
  }
}
const Traced = <B extends new (...args: any[]) => object>(Base: B) => class extends Base { traced = true; };
class Mixed extends Traced(OpenAI) {}
new Mixed().chat.completions.create({});
