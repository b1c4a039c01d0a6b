import Anthropic from '@anthropic-ai/sdk';
export class Bot {
  private client: Anthropic;
  constructor(key: string) {
    this.client = new Anthropic({ apiKey: key });
  }
  async ask() {
    const { messages } = this.client;
    const self = this;
    await self.client.messages.stream({});
    return messages.create({});
  }
}
