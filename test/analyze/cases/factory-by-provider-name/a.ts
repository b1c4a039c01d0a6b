import Anthropic from '@anthropic-ai/sdk';
import OpenAI, { AzureOpenAI } from 'openai';
const registry = {
  openai: () => new OpenAI(),
  anthropic: () => new Anthropic(),
} as const;
registry.openai().chat.completions.create({});
registry['anthropic']().messages.create({});
function create(kind: 'azure' | 'openai') {
  switch (kind) {
    case 'azure':
      return new AzureOpenAI();
    default:
      return new OpenAI();
  }
}
create('azure').chat.completions.create({});
const classes = { openai: OpenAI, azure: AzureOpenAI };
const Chosen = classes[process.env.KIND as keyof typeof classes];
new Chosen().responses.create({});
const instances = [new OpenAI({ apiKey: '1' }), new OpenAI({ apiKey: '2' })];
instances[Math.floor(Math.random() * instances.length)]!.embeddings.create({});
export const all = () => Promise.all(instances.map((client) => client.chat.completions.create({})));
export async function race() {
  const [one, two] = await Promise.all([create('openai'), registry.anthropic()]);
  await one.responses.create({});
  await two.messages.create({});
}
