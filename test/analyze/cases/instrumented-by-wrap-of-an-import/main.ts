import { wrap } from 'amplitude-ai';
import { openai } from './llm';
import { ask } from './ask';
wrap(openai);
await ask();
