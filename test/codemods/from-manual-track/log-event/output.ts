import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const client = createInstance();
const ai = new AmplitudeAI({ amplitude: client });
ai.trackAiMessage({ model: 'm', provider: 'google', latencyMs: 7, finishReason: 'stop', sessionId: 's-1' });
