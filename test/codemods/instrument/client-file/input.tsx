'use client';
import OpenAI from 'openai';

export const client = new OpenAI({ dangerouslyAllowBrowser: true });
client.embeddings.create({ model: 'text-embedding-3-small', input: 'a' });
