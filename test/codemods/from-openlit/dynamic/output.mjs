import { init } from 'amplitude-ai';
if (process.env.TRACE) {
  init();
}
