import OpenAI from 'openai';

import { PrismaClient } from '@prisma/client';
import Anthropic from '@anthropic-ai/sdk';
const llms = new Map<string, Anthropic>();
const dbs = new Map<string, PrismaClient>();
const mixed = { llm: new Anthropic(), db: new PrismaClient() };
dbs.get('x')!.messages.create({});
mixed.db.messages.create({});
[new PrismaClient()].map((db) => db.messages.create({}));
llms.size.messages.create({});
const known = 'db';
mixed[known].messages.create({});
export const c = OpenAI;
