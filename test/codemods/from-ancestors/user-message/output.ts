import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export const asked = (text: string, sessionId: string) =>
  ai.trackUserMessage({ content: text, sessionId, userId: 'user-42' });
