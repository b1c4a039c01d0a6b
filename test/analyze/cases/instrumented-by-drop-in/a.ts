import OpenAI from 'amplitude-ai/openai';
import { Anthropic } from 'amplitude-ai';
const { OpenAI: Cjs } = require('amplitude-ai/openai');
new OpenAI().chat.completions.create({});
new Anthropic().messages.create({});
new Cjs().responses.create({});
