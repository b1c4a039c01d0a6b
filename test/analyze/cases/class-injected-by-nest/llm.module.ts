import { Module } from '@nestjs/common';
import OpenAI from 'openai';
import { ChatService } from './chat.service';
export const OPENAI = Symbol('openai');
@Module({
  providers: [
    { provide: OPENAI, useFactory: () => new OpenAI() },
    { provide: 'CLAUDE', useFactory: async (config: unknown) => (await import('./claude')).makeClaude(config), inject: ['config'] },
    ChatService,
  ],
})
export class LlmModule {}
