export const API = 'https://api.openai.com';
export const paths = { chat: '/v1/chat/completions', models: '/v1/models' };
export const endpoints = { mistral: 'https://api.mistral.ai/v1/chat/completions' };
