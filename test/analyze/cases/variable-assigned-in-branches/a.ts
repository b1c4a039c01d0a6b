import Anthropic from '@anthropic-ai/sdk';
import OpenAI, { AzureOpenAI } from 'openai';
let client: OpenAI;
if (process.env.AZURE) client = new AzureOpenAI();
else client = new OpenAI();
client.chat.completions.create({});
let later: OpenAI | undefined;
try {
  later = new OpenAI();
} catch {
  later = undefined;
} finally {
  later?.responses.create({});
}
let one, two;
[one, two] = [new OpenAI(), new Anthropic()];
one.responses.create({});
two.messages.create({});
({ one } = { one: new OpenAI() });
one.embeddings.create({});
const chosen = process.env.A ? new OpenAI() : process.env.B ? new OpenAI({ baseURL: 'x' }) : null;
chosen?.responses.create({});
const either = process.env.A && new OpenAI();
if (either) either.responses.create({});
for (let i = 0, c = new OpenAI(); i < 1; i++) c.responses.create({});
let v = (later ||= new OpenAI());
v.responses.create({});
