import { start } from './start.ts';
import { init as amplitudeInit } from 'amplitude-ai';

if (process.env.AMPLITUDE_AI_API_KEY) amplitudeInit();

function init() {
  return 3000;
}

start(init());
