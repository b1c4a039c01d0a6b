import { wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

export const openai = wrapOpenAI(new OpenAI());
