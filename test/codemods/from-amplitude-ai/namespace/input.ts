import * as amplitudeAi from '@amplitude/ai';

export const ai = new amplitudeAi.AmplitudeAI({ apiKey: 'k' });
export const openai = new amplitudeAi.OpenAI({ amplitude: ai, apiKey: 'o' });
