import OpenAI from 'amplitude-ai/openai';

// writes files with an @generated header
export const client = new OpenAI();
