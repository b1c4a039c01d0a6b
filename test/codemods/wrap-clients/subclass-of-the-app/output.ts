import { BaseOpenAI } from './base-openai';
import type OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

const client: OpenAI = wrap(new BaseOpenAI());

export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
