import { init } from 'amplitude-ai';
import { start } from './start.ts';

init({ dryRun: true });
start();
