import OpenAI from 'openai';
export class Bot {
  private _client?: OpenAI;
  get client() {
    if (!this._client) this._client = new OpenAI();
    return this._client;
  }
  private ensure() {
    return (this._client ??= new OpenAI());
  }
  ask() {
    this.client.chat.completions.create({});
    this.ensure().responses.create({});
  }
}
