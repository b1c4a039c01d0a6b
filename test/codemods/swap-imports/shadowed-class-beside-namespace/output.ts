import * as openai from 'amplitude-ai/openai';

class OpenAI {}
export const clients = [new openai.OpenAI(), new OpenAI()];
