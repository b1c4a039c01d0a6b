import { OpenAI, AzureOpenAI } from 'amplitude-ai';

const { Anthropic } = require('amplitude-ai');

export const clients = [new OpenAI(), new AzureOpenAI(), new Anthropic()];
