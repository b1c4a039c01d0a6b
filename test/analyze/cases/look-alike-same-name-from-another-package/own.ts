export class OpenAI { chat: any; }
