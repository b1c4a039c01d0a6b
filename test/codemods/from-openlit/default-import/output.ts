import { init } from 'amplitude-ai';

init();
