import { generateText } from 'ai';
import { bare, model } from './model';

await generateText({ model, prompt: 'a' });
await generateText({ model: bare, prompt: 'b' });
