import OpenAI from './own';
import type { OpenAI as Sdk } from 'openai';
new OpenAI().chat.completions.create({});
export type X = Sdk;
