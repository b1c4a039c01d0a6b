import { client } from '#llm';
import { claude } from '#lib/claude.js';
import OpenAI from '#sdk';
client.responses.create({});
claude.messages.create({});
new OpenAI().responses.create({});
