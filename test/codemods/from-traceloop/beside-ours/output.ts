import { init, observe } from 'amplitude-ai';

init();
export const step = async () => observe(async () => 1, { name: 'step' })();
