import OpenAI from 'openai';
import { wrap as track } from 'amplitude-ai';
import * as amp from 'amplitude-ai';
const one = track(new OpenAI(), { userId: 'u' });
const two = amp.wrap(one);
const three = amp.wrap(new OpenAI());
one.chat.completions.create({});
two.withOptions({}).responses.create({});
three.embeddings.create({});
