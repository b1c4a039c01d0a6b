import { createInstance } from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitude = createInstance();
const ai = new AmplitudeAI({ amplitude });
ai.trackToolCall({ userId: 'user-42', toolName: 'search', success: false, latencyMs: 5, errorMessage: 'no answer' });
