import { Anthropic, init } from 'amplitude-ai';
import OpenAI from 'amplitude-ai/openai';

init();
export const clients = [new OpenAI(), new Anthropic()];
