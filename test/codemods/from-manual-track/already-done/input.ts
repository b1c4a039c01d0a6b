import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });
export const told = () => ai.trackAiMessage({ model: 'm', provider: 'p', latencyMs: 1 });
