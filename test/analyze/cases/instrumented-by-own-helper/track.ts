import { wrap } from 'amplitude-ai';
export const tracked = (client) => wrap(client, { agent: 'a' });
export { wrap as again } from 'amplitude-ai';
