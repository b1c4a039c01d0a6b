import OpenAI from 'openai';
import { Injectable } from './container.ts';

@Injectable()
export class Service {
  #client: OpenAI | undefined;
  ask(client: OpenAI): void {
    this.#client = client;
  }
}
