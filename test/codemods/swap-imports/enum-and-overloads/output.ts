import OpenAI from 'amplitude-ai/openai';

export function make(): OpenAI;
export function make(key: string): OpenAI;
export function make(apiKey?: string): OpenAI {
  return new OpenAI(apiKey === undefined ? {} : { apiKey });
}
