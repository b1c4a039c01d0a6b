import { AmplitudeAI, wrap } from 'amplitude-ai';
import { Anthropic } from 'amplitude-ai/anthropic';
import { AzureOpenAI } from 'amplitude-ai/openai';
import { Mistral } from 'amplitude-ai/mistral';

const ai = new AmplitudeAI({ apiKey: 'k', redactPii: true });
export const anthropic = wrap(new Anthropic({ apiKey: 'a' }), { ai });
export const azure = wrap(new AzureOpenAI({ apiKey: 'b', endpoint: 'https://acme.openai.azure.com', apiVersion: '2024-10-21' }), { ai });
export const mistral = wrap(new Mistral({ apiKey: 'c' }), { ai });
