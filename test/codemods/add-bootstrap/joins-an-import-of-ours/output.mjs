import { wrap, init } from 'amplitude-ai';
import { client } from './client.mjs';

if (process.env.AMPLITUDE_AI_API_KEY) init();

console.log(await wrap(client).models.list());
