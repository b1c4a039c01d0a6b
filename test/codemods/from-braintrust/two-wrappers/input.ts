import { wrapAnthropic, wrapOpenAI } from 'braintrust';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

export const openai = wrapOpenAI(new OpenAI());
export const anthropic = wrapAnthropic(new Anthropic());
