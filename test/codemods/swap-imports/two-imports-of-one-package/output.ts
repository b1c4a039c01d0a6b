import OpenAI from 'amplitude-ai/openai';
import { toFile } from 'amplitude-ai/openai';
import { OpenAI as Second } from 'amplitude-ai/openai';

export const all = [OpenAI, toFile, Second];
