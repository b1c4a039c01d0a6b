#!/usr/bin/env node
import { runAs } from './run-as.ts';

await runAs();
