import OpenAI from 'openai';
type Maker<T = object> = new (...args: any[]) => T;
function WithClient<Base extends Maker>(Base: Base) {
  return class extends Base {
    client = new OpenAI();
    ask() {
      return this.client.chat.completions.create({});
    }
  };
}
class Plain {}
class Agent extends WithClient(Plain) {
  run() {
    return this.client.responses.create({});
  }
}
new Agent().client.embeddings.create({});
const Anonymous = class {
  constructor(readonly client = new OpenAI()) {}
};
new Anonymous().client.responses.create({});
