import { Middle } from './middle';
export class Leaf extends Middle {
  constructor() {
    super({});
  }
  async run() {
    await this.openai.chat.completions.create({});
    await this.chat.completions.create({});
    await super.chat.completions.create({});
  }
}
