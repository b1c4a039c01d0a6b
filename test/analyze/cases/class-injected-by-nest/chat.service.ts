import type Anthropic from '@anthropic-ai/sdk';
import { Inject, Injectable } from '@nestjs/common';
import { OpenAI } from 'openai';
import { OPENAI } from './llm.module';
@Injectable()
export class ChatService {
  @Inject('CLAUDE') private readonly claude!: Anthropic;
  constructor(@Inject(OPENAI) private readonly openai: OpenAI) {}
  async run() {
    await this.openai.chat.completions.create({});
    await this.claude.messages.create({});
  }
}
