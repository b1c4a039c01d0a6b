import OpenAI from 'amplitude-ai/openai';
import { ask } from './ask';
await ask(new OpenAI());
