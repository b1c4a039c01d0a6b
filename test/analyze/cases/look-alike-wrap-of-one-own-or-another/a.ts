import OpenAI from 'openai';

import { wrap as track } from './own';
import { wrap } from 'amplitude-ai';
const client = track(new OpenAI());
// wrap(client)
const other = wrap(new OpenAI());
client.chat.completions.create({});
other.chat.completions.create({});
{
  const wrap = track;
  wrap(new OpenAI()).responses.create({});
}
