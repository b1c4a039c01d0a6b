import type OpenAI from 'openai';

export const wrapOpenAI = (client: OpenAI) => client;
