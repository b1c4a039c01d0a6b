import { AmplitudeAI } from 'amplitude-ai';

export const ai = new AmplitudeAI({
  redactPii: true,
  apiKey: 'k',
  onEvent: (event, code, message) => console.log(code, message),
  customRedactionPatterns: [(text) => text.replaceAll('Jane', '[name]')],
});
