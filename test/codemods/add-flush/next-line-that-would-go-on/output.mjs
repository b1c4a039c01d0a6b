import OpenAI from 'amplitude-ai/openai'
import { withAmplitude } from 'amplitude-ai/serverless'

export const handler = withAmplitude(async function handler(event) {
  return new OpenAI().responses.create({ model: 'gpt-5-mini', input: event.question })
});
[1, 2].forEach((n) => console.log(n))
