import { wrapOpenAI } from 'langsmith/wrappers';
import OpenAI from 'openai';

await wrapOpenAI(new OpenAI()).chat.completions.create({});
