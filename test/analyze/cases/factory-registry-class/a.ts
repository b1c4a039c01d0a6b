import OpenAI from 'openai';
export class Registry {
  static #instance: Registry;
  private readonly clients = new Map<string, OpenAI>();
  static get instance() {
    return (Registry.#instance ??= new Registry());
  }
  static getInstance(): Registry {
    if (!Registry.#instance) Registry.#instance = new Registry();
    return Registry.#instance;
  }
  register(name: string, client: OpenAI) {
    this.clients.set(name, client);
    return this;
  }
  get(name: string): OpenAI {
    const found = this.clients.get(name);
    if (!found) throw new Error(name);
    return found;
  }
}
