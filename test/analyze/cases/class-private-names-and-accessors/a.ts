import OpenAI from 'openai';
class Service {
  #client = new OpenAI();
  #lazy?: OpenAI;
  static #shared = new OpenAI();
  static { Service.#shared = new OpenAI({ maxRetries: 1 }); }
  accessor held = new OpenAI();
  get client() {
    return (this.#lazy ??= new OpenAI());
  }
  private get own() {
    if (!this.#lazy) this.#lazy = new OpenAI();
    return this.#lazy;
  }
  async run() {
    await this.#client.chat.completions.create({});
    await this.client.chat.completions.create({});
    await this.own.responses.create({});
    await this.held.responses.create({});
    await Service.#shared.embeddings.create({});
    const { client } = this;
    await client.embeddings.create({});
    const self = this;
    setTimeout(function () {
      self.client.responses.create({});
    });
  }
  run2 = async () => this.#client.responses.create({});
}
new Service().client.chat.completions.create({});
export default Service;
