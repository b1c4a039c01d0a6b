import OpenAI from 'openai';

import './tracking';
new OpenAI().chat.completions.create({});
