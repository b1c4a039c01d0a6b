import { agent } from './ai.ts';

export const handle = (userId: string, text: string) =>
  agent.session({ userId }).run(async (s: { trackUserMessage(text: string): string }) => s.trackUserMessage(text));
