#!/usr/bin/env node
import OpenAI from 'openai';
console.log(await new OpenAI().models.list());
