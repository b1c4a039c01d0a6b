import './instrument';
import * as Sentry from '@sentry/node';
import { generateText } from 'ai';
import OpenAI from 'openai';

await generateText({ model: 'm', prompt: 'a' });
await Sentry.instrumentOpenAiClient(new OpenAI()).responses.create({});
await new OpenAI().chat.completions.create({});
