import { init } from 'amplitude-ai';
import OpenAI from 'openai';
init({ apiKey: 'k', patch: false });
new OpenAI().chat.completions.create({});
