import OpenAI from 'openai';

class Bot {
  constructor(deps) {
    Object.assign(this, { openai: new OpenAI() }, deps);
  }
  ask() {
    return this.openai.chat.completions.create({});
  }
}
function Service(client) {
  if (!(this instanceof Service)) return new Service(client);
  this.client = client;
}
Service.prototype = {
  ask() {
    return this.client.responses.create({});
  },
};
new Service(new OpenAI());
export { Bot };
