import { AmplitudeAI } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k' });
export const told = (args) => ai.agent('bot').trackUserMessage(...args);
