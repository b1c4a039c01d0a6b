import OpenAI from 'openai';

new OpenAI().embeddings.create({ model: 'text-embedding-3-small', input: 'a' });
