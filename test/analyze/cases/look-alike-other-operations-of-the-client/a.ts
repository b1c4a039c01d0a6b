import Anthropic from '@anthropic-ai/sdk';
import OpenAI, { toFile } from 'openai';
const openai = new OpenAI();
const claude = new Anthropic();
export async function admin() {
  await openai.files.create({ file: await toFile(Buffer.from('x')), purpose: 'batch' });
  await openai.models.list();
  await openai.models.retrieve('x');
  await openai.batches.create({} as any);
  await openai.fineTuning.jobs.create({} as any);
  await openai.vectorStores.create({});
  await openai.uploads.create({} as any);
  await openai.responses.retrieve('id');
  await openai.responses.cancel('id');
  await openai.chat.completions.list();
  await openai.chat.completions.retrieve('id');
  await openai.conversations.create();
  await openai.containers.create({} as any);
  await openai.get('/models');
  await claude.messages.countTokens({} as any);
  await claude.messages.batches.create({} as any);
  await claude.models.list();
  await claude.beta.files.upload({} as any);
}
