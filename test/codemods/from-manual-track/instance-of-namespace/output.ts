import * as analytics from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const tracker = analytics.createInstance();
const ai = new AmplitudeAI({ amplitude: tracker });
ai.trackAiMessage({ model: 'gpt-4o', provider: 'openai', latencyMs: 5, errorMessage: 'none' });
