import OpenAI from 'openai';

import { patch, wrap } from 'other-tracker';
import { http } from 'msw';
http.patch({});
patch();
const client = new OpenAI();
wrap(client);
client.chat.completions.create({});
