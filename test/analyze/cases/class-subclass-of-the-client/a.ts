import { OpenAI } from 'openai';
export class Gateway extends OpenAI {
  ask() {
    return this.chat.completions.create({});
  }
}
class Deep extends Gateway {}
new Deep().responses.create({});
