import Llm from '@anthropic-ai/sdk';
const c = new Llm({ apiKey: 'k' });
await c.messages.create({ model: 'm', max_tokens: 1, messages: [] });
await c.beta.messages.stream({ model: 'm', max_tokens: 1, messages: [] });
