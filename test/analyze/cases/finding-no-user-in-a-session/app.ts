import OpenAI from 'amplitude-ai/openai';
import { AmplitudeAI } from 'amplitude-ai';

const client = new OpenAI();
const ai = new AmplitudeAI({ apiKey: 'k' });

await ai.agent('bot').session().run(() => client.responses.create({ model: 'm', input: 'x' }));
