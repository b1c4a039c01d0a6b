import * as openai from 'amplitude-ai/openai';

export const client = new openai.OpenAI();
export const { AzureOpenAI } = openai;
