import OpenAI from 'openai';

// writes files with an @generated header
export const client = new OpenAI();
