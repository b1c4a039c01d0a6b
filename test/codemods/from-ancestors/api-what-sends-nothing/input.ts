import { calculateCost, createSessionId, getCurrentSessionId, MessageTimer } from 'amplitude-ai/observability';

export const timer = new MessageTimer();
export const sessionId = getCurrentSessionId() ?? createSessionId();
export const cost = calculateCost({ provider: 'openai', model: 'gpt-4o', inputTokens: 10, outputTokens: 5 });
