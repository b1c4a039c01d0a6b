import * as openai from 'openai';

export const client = new openai.OpenAI();
export const { AzureOpenAI } = openai;
