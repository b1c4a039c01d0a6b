import { OpenAI as TrackedOpenAI } from 'amplitude-ai/openai';
import { posthog } from './posthog.ts';

export class Answers {
  private readonly client: TrackedOpenAI;
  constructor(client?: TrackedOpenAI) {
    this.client = client ?? new TrackedOpenAI({ apiKey: 'sk' });
  }
}
