import Anthropic from '@anthropic-ai/sdk';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { initLogger, wrapAISDKModel, wrapAnthropic, wrapOpenAI } from 'braintrust';
import OpenAI from 'openai';

initLogger({});
await wrapOpenAI(new OpenAI()).chat.completions.create({});
await wrapAnthropic(new Anthropic()).messages.create({});
await generateText({ model: wrapAISDKModel(openai('gpt-4o-mini')), prompt: 'a' });
await new OpenAI().responses.create({});
