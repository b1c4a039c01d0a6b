import { AmplitudeAI } from 'amplitude-ai';
import { start } from './start.ts';

start(new AmplitudeAI({ dryRun: true }));
