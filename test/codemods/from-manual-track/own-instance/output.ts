import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const tracker = new AmplitudeAI({ amplitude });

export const told = () => {
  tracker.trackUserMessage({ content: 'Hi' });
  tracker.trackAiMessage({ model: 'm', provider: 'p', latencyMs: 1 });
};
