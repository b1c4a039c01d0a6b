import { wrap } from 'amplitude-ai';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

export const openai = wrap(new OpenAI());
export const anthropic = wrap(new Anthropic());
