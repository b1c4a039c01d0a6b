import Anthropic from '@anthropic-ai/sdk';
import * as ai from 'ai';
import { wrapAISDK } from 'langsmith/experimental/vercel';
import { traceable } from 'langsmith/traceable';
import { wrapOpenAI, wrapSDK } from 'langsmith/wrappers';
import OpenAI from 'openai';

await wrapOpenAI(new OpenAI()).responses.create({});
await wrapSDK(new Anthropic()).messages.create({});
const { generateText } = wrapAISDK(ai);
await generateText({ model: 'm', prompt: 'a' });
const client = new OpenAI();
export const ask = traceable(async () => client.chat.completions.create({}), { name: 'ask' });
async function named() {
  return client.completions.create({});
}
export const traced = traceable(named);
await client.embeddings.create({});
