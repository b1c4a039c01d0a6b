import Anthropic from '@anthropic-ai/sdk';
import { wrap } from 'amplitude-ai';

export const claude = wrap(new Anthropic({
  apiKey: process.env.ANTHROPIC_API_KEY,
  defaultHeaders: { 'anthropic-beta': 'pdfs' },
}));
