import OpenAI from 'openai';
import { ask, deep, Service } from './ask.js';
const client = new OpenAI();
await ask(client, 'x');
await deep({ llm: client });
await new Service({ openai: client }).run();
