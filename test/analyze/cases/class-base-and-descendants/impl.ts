import OpenAI from 'openai';
import { Agent } from './base';
export class Impl extends Agent {
  client = null;
  constructor() {
    super();
    this.model = new OpenAI();
  }
}
