import OpenAI from 'openai';
export abstract class Base {
  protected readonly openai: OpenAI;
  constructor(options: object) {
    this.openai = new OpenAI(options);
  }
  protected get chat() {
    return this.openai.chat;
  }
}
