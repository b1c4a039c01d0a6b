import { openai } from '@llm/client';
import { openai as other } from '~root';
openai.chat.completions.create({});
other.embeddings.create({});
