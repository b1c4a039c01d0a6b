import Client, { type OpenAI as Shape, type ClientOptions } from 'openai';
import type { Anthropic } from '@anthropic-ai/sdk';
const options: ClientOptions = {};
const client: Shape = new Client(options);
client.responses.create({});
declare const other: Anthropic;
other.messages.create({});
