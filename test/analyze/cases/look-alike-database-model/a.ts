import OpenAI from 'openai';

import { db } from './db';
db.responses.create({});
db.messages.create({});
export const c = new OpenAI();
