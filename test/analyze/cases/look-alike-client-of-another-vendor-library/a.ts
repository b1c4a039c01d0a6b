import { createClient } from '@acme/internal-llm';
import { OpenAI } from '@acme/openai';
import Anthropic from './anthropic';
import Groq from 'groq-sdk-like';
new OpenAI().chat.completions.create({});
new Anthropic().messages.create({});
new Groq().chat.completions.create({});
createClient().chat.completions.create({});
