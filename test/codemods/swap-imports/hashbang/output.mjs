#!/usr/bin/env node
import OpenAI from 'amplitude-ai/openai';
console.log(await new OpenAI().models.list());
