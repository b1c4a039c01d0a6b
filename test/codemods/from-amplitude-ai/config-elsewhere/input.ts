import { AIConfig, AmplitudeAI } from '@amplitude/ai';

const config = new AIConfig({ debug: true });
export const ai = new AmplitudeAI({ apiKey: 'k', config });
