import { wrapOpenAI as observed, initLogger as start } from 'braintrust';
import OpenAI from 'openai';

start();
export const openai = observed(new OpenAI());
