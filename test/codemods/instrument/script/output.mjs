#!/usr/bin/env node
import OpenAI from 'amplitude-ai/openai';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });
console.log(answer.output_text);
