import { OpenAI as TrackedOpenAI } from '@posthog/ai';
import { posthog } from './posthog.ts';

export class Answers {
  private readonly client: TrackedOpenAI;
  constructor(client?: TrackedOpenAI) {
    this.client = client ?? new TrackedOpenAI({ apiKey: 'sk', posthog });
  }
}
