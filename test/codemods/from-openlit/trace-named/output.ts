import { observe } from 'amplitude-ai';

export const step = async () => await observe(async () => 1, { name: 'step' })();
