import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const amplitudeAi = new AmplitudeAI({ amplitude });

const ai = 'artificial';
export const told = () => amplitudeAi.trackAiMessage({ model: ai, provider: 'acme', latencyMs: 1 });
