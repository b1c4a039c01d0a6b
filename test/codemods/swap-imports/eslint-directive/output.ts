// eslint-disable-next-line import/no-named-as-default
import OpenAI from 'amplitude-ai/openai';

export const client = new OpenAI();
