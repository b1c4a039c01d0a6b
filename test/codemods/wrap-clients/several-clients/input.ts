import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';

export class Both {
  private openai!: OpenAI;
  private anthropic: Anthropic;

  constructor(make: { openai(): OpenAI; anthropic(): Anthropic }) {
    this.openai = make.openai();
    this.anthropic = make.anthropic();
  }

  async ask(content: string) {
    const vector = await this.openai.embeddings.create({ model: 'text-embedding-3-small', input: content });
    const text = await this.anthropic.messages.create({
      model: 'claude-haiku-4-5',
      max_tokens: 64,
      messages: [{ role: 'user', content }],
    });
    return [vector, text];
  }
}
