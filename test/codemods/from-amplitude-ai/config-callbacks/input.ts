import { AIConfig, AmplitudeAI } from '@amplitude/ai';

export const ai = new AmplitudeAI({
  apiKey: 'k',
  config: new AIConfig({
    onEventCallback: (event, code, message) => console.log(code, message),
    customRedactionFn: (text) => text.replaceAll('Jane', '[name]'),
  }),
});
