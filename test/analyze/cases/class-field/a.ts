import OpenAI from 'openai';
export class Bot {
  private readonly client = new OpenAI();
  #claude = new OpenAI({ baseURL: 'x' });
  static shared = new OpenAI();
  ask() {
    return this.client.chat.completions.create({});
  }
  other = () => this.#claude.responses.create({});
  static all() {
    return [this.shared.embeddings.create({}), Bot.shared.embeddings.create({})];
  }
}
new Bot()['client'].chat.completions.parse({});
