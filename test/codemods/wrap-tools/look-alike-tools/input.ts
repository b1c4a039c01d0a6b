import OpenAI from 'amplitude-ai/openai';

const client = new OpenAI();

declare const registry: { runTools(options: object): void };

registry.runTools({ tools: [{ name: 'a', function: () => client.models.list() }] });
