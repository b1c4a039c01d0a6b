#!/usr/bin/env node
import { ask } from '../src/ask.mjs';

console.log(await ask(process.argv[2]));
