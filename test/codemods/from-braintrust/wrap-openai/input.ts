import { initLogger, wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

initLogger({ projectName: 'Support', apiKey: process.env.BRAINTRUST_API_KEY });

const client = wrapOpenAI(new OpenAI({ apiKey: process.env.OPENAI_API_KEY }));

export const answer = (content: string) =>
  client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
