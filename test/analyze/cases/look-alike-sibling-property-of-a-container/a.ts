import OpenAI from 'openai';
import { PrismaClient } from '@prisma/client';
const services = { openai: new OpenAI(), db: new PrismaClient() };
(services.db as any).chat.completions.create({});
(services.db as any).responses.create({});
const { db, openai } = services;
(db as any).embeddings.create({});
openai.embeddings.create({});
export function handler(ctx: { openai: OpenAI; prisma: any }) {
  ctx.prisma.responses.create({});
  ctx.openai.responses.create({});
}
class Repo {
  constructor(private openai: OpenAI, private messages: any) {}
  save() {
    this.messages.create({});
    this.openai.responses.create({});
  }
}
export { Repo };
