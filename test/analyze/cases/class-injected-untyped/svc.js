export class Service {
  #c;
  constructor(client, { claude }) {
    this.#c = client;
    this.claude = claude;
  }
  run() {
    this.claude.messages.create({});
    return this.#c.chat.completions.create({});
  }
}
