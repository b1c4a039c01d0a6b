// eslint-disable-next-line import/no-named-as-default
import OpenAI from 'openai';

export const client = new OpenAI();
