import OpenAI from 'openai';
import { Inject } from '@nestjs/common';
export class Bot {
  @Inject('OPENAI') private client!: OpenAI;
  ask = async () => (await this.client).chat.completions.create({});
}
