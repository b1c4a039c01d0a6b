import * as braintrust from 'braintrust';
import OpenAI from 'openai';

export const openai = braintrust.wrapOpenAI(new OpenAI());
export const prompt = await braintrust.loadPrompt({ projectName: 'chat', slug: 'greeting' });
