import OpenAI from 'openai';
import Anthropic from '@anthropic-ai/sdk';
import { setup } from './setup';
await setup();
new OpenAI().chat.completions.create({});
new Anthropic().messages.create({});
