import * as openai from 'openai';

class OpenAI {}
export const clients = [new openai.OpenAI(), new OpenAI()];
