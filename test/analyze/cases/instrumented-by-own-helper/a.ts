import OpenAI from 'openai';
import { again, tracked } from './track';
const one = tracked(new OpenAI());
const two = again(new OpenAI());
const bare = new OpenAI();
one.chat.completions.create({});
two.chat.completions.create({});
bare.chat.completions.create({});
