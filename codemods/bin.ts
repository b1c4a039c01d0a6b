#!/usr/bin/env node
import { run } from './cli.ts';
import { endWhenNobodyReads } from './lib/end-when-nobody-reads.ts';

endWhenNobodyReads();
process.exitCode = await run(process.argv.slice(2), process);
