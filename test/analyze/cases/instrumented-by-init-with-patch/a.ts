import { init } from 'amplitude-ai';
import OpenAI from 'openai';
init({ apiKey: 'k', patch: true });
new OpenAI().chat.completions.create({});
