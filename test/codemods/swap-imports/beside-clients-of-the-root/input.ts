import { Anthropic, init } from 'amplitude-ai';
import OpenAI from 'openai';

init();
export const clients = [new OpenAI(), new Anthropic()];
