import type Anthropic from '@anthropic-ai/sdk';
interface Db { messages: { create(x: unknown): void } }
export function one(db: Db) { db.messages.create({}); }
export function two(either: Db | Anthropic) { either.messages.create({}); }
