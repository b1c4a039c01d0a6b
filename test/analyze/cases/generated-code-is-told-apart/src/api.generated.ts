import OpenAI from 'openai';
new OpenAI().responses.create({});
