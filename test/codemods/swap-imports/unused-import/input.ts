import OpenAI from 'openai';
