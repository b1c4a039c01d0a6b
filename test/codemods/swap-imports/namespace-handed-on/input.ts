import * as openai from 'openai';
import { instrument } from './tracing.ts';

instrument({ modules: [openai] });
export const client = new openai.OpenAI();
