import { wrap } from 'amplitude-ai';
import { OpenAI as Tracked } from 'amplitude-ai/openai';
import { observeOpenAI } from 'langfuse';
import OpenAI from 'openai';

await wrap(observeOpenAI(new OpenAI())).chat.completions.create({});
await observeOpenAI(wrap(new OpenAI())).responses.create({});
await observeOpenAI(new Tracked()).completions.create({});
