import { enableLivePriceUpdates } from '@amplitude/ai';
import { AmplitudeAI } from 'amplitude-ai';

enableLivePriceUpdates();
export const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });
