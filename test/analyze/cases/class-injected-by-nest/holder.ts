import { Injectable } from '@nestjs/common';
import OpenAI from 'openai';
@Injectable()
export class LlmHolder {
  readonly client = new OpenAI();
}
