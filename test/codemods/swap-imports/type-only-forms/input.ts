import type OpenAI from 'openai';
import type { ClientOptions } from 'openai';
import { type APIError } from 'openai';
export type { Uploadable } from 'openai';
export { type AzureOpenAI } from 'openai';
export type Module = typeof import('openai');
export type Client = import('openai').OpenAI;
export const use = (a: OpenAI, b: ClientOptions, c: APIError) => [a, b, c];
