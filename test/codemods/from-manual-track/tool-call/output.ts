import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export const told = (toolName: string, ms: number, input: object) =>
  ai.trackToolCall({ toolName, success: true, latencyMs: ms, input });
