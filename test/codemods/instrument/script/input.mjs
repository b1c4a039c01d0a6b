#!/usr/bin/env node
import OpenAI from 'openai';

const answer = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: process.argv[2] });
console.log(answer.output_text);
