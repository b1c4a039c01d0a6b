import { PrismaClient } from '@prisma/client';
import Anthropic from '@anthropic-ai/sdk';
const prisma = new PrismaClient();
const llm = new Anthropic();
await prisma.messages.create({ data: {} });
await prisma.responses.create({ data: {} });
await llm.messages.create({});
