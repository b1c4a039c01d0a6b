import { AmplitudeAI, enableLivePriceUpdates } from '@amplitude/ai';

enableLivePriceUpdates();
export const ai = new AmplitudeAI({ apiKey: 'k' });
