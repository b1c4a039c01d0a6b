import { OpenAI as Base, AzureOpenAI } from 'openai';
const one = new Base();
const two = new AzureOpenAI({ endpoint: 'https://x.example' });
one.responses.create({});
two.embeddings.create({});
