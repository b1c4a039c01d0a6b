import OpenAI from 'openai';
import { toFile } from 'openai';
import { OpenAI as Second } from 'openai';

export const all = [OpenAI, toFile, Second];
