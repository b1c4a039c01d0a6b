import OpenAI from 'openai';

import Anthropic from '@anthropic-ai/sdk';
const client = new OpenAI();
const claude = new Anthropic();
await client.models.list();
await client.files.create({});
await client.beta.threads.messages.create('t', {});
await client.chat.completions.list();
await client.responses.retrieve('r');
await claude.messages.batches.create({});
await claude.messages.countTokens({});
client.create({});
client.chat.create({});
claude.completions.list({});
