import OpenAI from 'amplitude-ai/openai';
import { AmplitudeAI } from 'amplitude-ai';
import { identity } from './identity';

const client = new OpenAI();
const ai = new AmplitudeAI({ apiKey: 'k' });

export const answer = (request: Request) =>
  ai.agent('bot').session(identity(request)).run(() => client.responses.create({ model: 'm', input: 'x' }));
