import { AmplitudeAI, patch } from 'amplitude-ai';

const ai = new AmplitudeAI({ redactPii: true, apiKey: 'k' });
patch({ ai });
