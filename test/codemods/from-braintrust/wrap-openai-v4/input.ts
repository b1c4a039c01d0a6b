import { wrapOpenAIv4 } from 'braintrust';
import OpenAI from 'openai';

export const client = wrapOpenAIv4(new OpenAI());
