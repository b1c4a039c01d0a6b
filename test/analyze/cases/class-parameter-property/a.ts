import type OpenAI from 'openai';
import { type Anthropic } from '@anthropic-ai/sdk';
export class Bot {
  constructor(private readonly openai: OpenAI, protected claude: Anthropic | null = null) {}
  ask() {
    this.claude?.messages.create({});
    return this.openai.chat.completions.create({});
  }
}
