import { AmplitudeAI, Anthropic, AzureOpenAI, Mistral } from '@amplitude/ai';

const ai = new AmplitudeAI({ apiKey: 'k', redactPii: true });
export const anthropic = new Anthropic({ amplitude: ai, apiKey: 'a' });
export const azure = new AzureOpenAI({ amplitude: ai, apiKey: 'b', azureEndpoint: 'https://acme.openai.azure.com', apiVersion: '2024-10-21' });
export const mistral = new Mistral({ amplitude: ai, apiKey: 'c' });
