import { AmplitudeAI, patch } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k' });
patch({ amplitudeAI: ai });
