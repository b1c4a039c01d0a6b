import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function ran(query: string, results: string[], ms: number) {
  ai.trackToolCall({ toolName: 'web_search', input: { query }, output: { results }, success: true, latencyMs: ms, sessionId: 's-1', userId: 'user-42' });
}
