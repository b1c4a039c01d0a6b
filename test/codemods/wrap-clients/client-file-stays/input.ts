'use client';
import type OpenAI from 'openai';

export const embed = (client: OpenAI, input: string) =>
  client.embeddings.create({ model: 'text-embedding-3-small', input });
