import { OpenAI } from 'openai/client';
import type { AzureOpenAI } from 'openai/azure';

export const client = new OpenAI();
export type Azure = AzureOpenAI;
