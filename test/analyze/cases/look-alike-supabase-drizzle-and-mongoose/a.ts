import { createClient } from '@supabase/supabase-js';
import { drizzle } from 'drizzle-orm/node-postgres';
import mongoose, { model } from 'mongoose';
import OpenAI from 'openai';
const supabase = createClient('u', 'k');
const db = drizzle('postgres://');
const Chat = model('Chat', new mongoose.Schema({}));
export async function save(openai: OpenAI) {
  await supabase.from('messages').insert({});
  await (supabase as any).messages.create({});
  await (db as any).query.completions.create({});
  await Chat.create({});
  await (mongoose as any).models.chat.completions.create({});
  await (supabase.functions as any).responses.create({});
  await openai.responses.create({});
}
