import { Controller, Get } from '@nestjs/common';
import { ChatService } from './chat.service';
import { LlmHolder } from './holder';
@Controller()
export class ChatController {
  constructor(private readonly chat: ChatService, private readonly holder: LlmHolder) {}
  @Get()
  get() {
    return this.holder.client.responses.create({});
  }
}
