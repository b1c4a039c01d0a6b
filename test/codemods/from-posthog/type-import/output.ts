import type { OpenAI } from 'amplitude-ai/openai';

export interface Deps {
  llm: OpenAI;
}
