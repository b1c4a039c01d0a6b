import OpenAI from 'amplitude-ai/openai';
