import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const tracker = new AmplitudeAI({ amplitude });

export const told = () => {
  tracker.trackUserMessage({ content: 'Hi' });
  amplitude.track('llm_call', { model: 'm', provider: 'p', latency_ms: 1 });
};
