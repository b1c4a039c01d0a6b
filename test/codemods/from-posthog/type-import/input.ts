import type { OpenAI } from '@posthog/ai';

export interface Deps {
  llm: OpenAI;
}
