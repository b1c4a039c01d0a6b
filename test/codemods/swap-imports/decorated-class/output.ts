import OpenAI from 'amplitude-ai/openai';
import { Injectable } from './container.ts';

@Injectable()
export class Service {
  constructor(private readonly client: OpenAI) {}
}
