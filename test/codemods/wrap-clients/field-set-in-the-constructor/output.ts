import type Anthropic from '@anthropic-ai/sdk';
import { wrap } from 'amplitude-ai';

export class Bot {
  readonly #client: Anthropic;

  constructor(client: Anthropic) {
    this.#client = wrap(client);
  }

  ask(content: string) {
    return this.#client.messages.create({ model: 'claude-haiku-4-5', max_tokens: 64, messages: [{ role: 'user', content }] });
  }

  stream(content: string) {
    return this.#client.messages.stream({ model: 'claude-haiku-4-5', max_tokens: 64, messages: [{ role: 'user', content }] });
  }
}
