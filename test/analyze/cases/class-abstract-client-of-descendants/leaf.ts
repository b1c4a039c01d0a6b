import OpenAI from 'openai';
import { Base } from './base';
export class Leaf extends Base<OpenAI> {
  protected client = new OpenAI();
  make() {
    return this.client;
  }
}
