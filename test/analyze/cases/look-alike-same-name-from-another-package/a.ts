import { OpenAI } from '@langchain/openai';
import { OpenAI as Own } from './own';
import { Anthropic } from 'anthropic-lookalike';
import 'openai';
new OpenAI({}).chat.completions.create({});
new Own().chat.completions.create({});
new Anthropic().messages.create({});
