import dotenv from 'dotenv';
import { start } from './start.ts';
import { init } from 'amplitude-ai';

dotenv.config();

if (process.env.AMPLITUDE_AI_API_KEY) init();

await start();
