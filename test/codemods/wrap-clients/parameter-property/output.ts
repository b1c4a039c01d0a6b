import type Anthropic from '@anthropic-ai/sdk';
import { wrap } from 'amplitude-ai';

export class Bot {
  constructor(private readonly client: Anthropic) {}

  ask(content: string) {
    return wrap(this.client).messages.create({ model: 'claude-haiku-4-5', max_tokens: 64, messages: [{ role: 'user', content }] });
  }
}
