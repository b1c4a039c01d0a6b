import { AmplitudeAI, OpenAI, wrap } from '@amplitude/ai';
import Anthropic from '@anthropic-ai/sdk';

const amplitude = new AmplitudeAI({ apiKey: 'key' });
await new OpenAI({ amplitude }).chat.completions.create({});
await wrap(new Anthropic(), amplitude).messages.create({});
