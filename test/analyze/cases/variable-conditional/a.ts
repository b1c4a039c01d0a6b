import OpenAI, { AzureOpenAI } from 'openai';
declare const given: unknown;
const either = process.env.AZURE ? new AzureOpenAI() : new OpenAI();
const maybe = given ?? new OpenAI();
const both = (given && new OpenAI()) || new OpenAI();
either.chat.completions.create({});
maybe.chat.completions.create({});
both.chat.completions.create({});
