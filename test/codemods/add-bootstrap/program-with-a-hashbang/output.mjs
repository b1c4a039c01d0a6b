#!/usr/bin/env node
import { ask } from '../src/ask.mjs';
import { init } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) init();

console.log(await ask(process.argv[2]));
