import OpenAI from 'openai';
export declare const client: OpenAI;
