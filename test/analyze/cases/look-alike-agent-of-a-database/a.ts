import { PrismaClient } from '@prisma/client';
import Replicate from 'replicate';

const prisma = new PrismaClient();
await prisma.agent.create({ data: {} });
await prisma.predictions.create({ data: {} });
await prisma.embeddings.create({ data: {} });
export const replicate = new Replicate();
await replicate.models.list();
