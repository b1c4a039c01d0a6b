import { wrap } from 'amplitude-ai';
import { client } from './client.mjs';

console.log(await wrap(client).models.list());
