import { helper } from './b';
import OpenAI from 'openai';
export const client = new OpenAI();
export const run = () => helper();
