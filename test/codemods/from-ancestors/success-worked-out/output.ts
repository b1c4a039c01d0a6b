import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(status: number) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, isError: !(status < 400), deviceId: 'device-1' });
}
