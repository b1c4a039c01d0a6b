import * as amplitude from '@amplitude/analytics-node';
import { AmplitudeAI } from 'amplitude-ai';

const ai = new AmplitudeAI({ amplitude });

ai.trackEmbedding({ model: 'e5', provider: 'acme', latencyMs: 4, inputTokens: 100, dimensions: 768 });
