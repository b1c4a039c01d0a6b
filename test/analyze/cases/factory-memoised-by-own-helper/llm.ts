import Anthropic from '@anthropic-ai/sdk';
import { PrismaClient } from '@prisma/client';
import { lazy } from './lazy';
export const llm = lazy(() => new Anthropic());
export const db = lazy(() => new PrismaClient());
