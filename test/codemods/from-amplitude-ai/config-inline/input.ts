import { AIConfig, AmplitudeAI } from '@amplitude/ai';

export const ai = new AmplitudeAI({ apiKey: 'k', config: new AIConfig({ debug: true, captureStackTrace: false }) });
