import { init } from 'amplitude-ai';

// openlit went
init();
