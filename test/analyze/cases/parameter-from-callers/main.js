import OpenAI from 'openai';
import { ask } from './ask.js';
await ask(new OpenAI(), 'hi');
