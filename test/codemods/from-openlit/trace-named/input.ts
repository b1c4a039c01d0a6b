import { trace } from 'openlit';

export const step = async () => await trace('step', async () => 1);
