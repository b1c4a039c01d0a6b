import { AIConfig, AmplitudeAI, ContentMode } from '@amplitude/ai';

export const ai = new AmplitudeAI({
  apiKey: process.env.AMPLITUDE_AI_API_KEY!,
  config: new AIConfig({
    contentMode: ContentMode.METADATA_ONLY,
    redactPii: false,
    debug: true,
  }),
});
