import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

export function told(isFine: boolean) {
  ai.trackAiMessage({ model: 'm', provider: 'acme', latencyMs: 3, isError: !isFine, deviceId: 'device-1' });
}
