import { BaseOpenAI } from './base-openai';
import type OpenAI from 'openai';

const client: OpenAI = new BaseOpenAI();

export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
