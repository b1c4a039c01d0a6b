import OpenAI from 'openai';

import { client } from './bad';
new OpenAI().chat.completions.create({});
client.responses.create({});
