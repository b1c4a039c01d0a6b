import * as braintrust from 'braintrust';
import OpenAI from 'openai';
import { wrap } from 'amplitude-ai';

export const openai = wrap(new OpenAI());
export const prompt = await braintrust.loadPrompt({ projectName: 'chat', slug: 'greeting' });
