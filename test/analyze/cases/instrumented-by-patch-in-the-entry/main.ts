import { patch } from 'amplitude-ai';
import { ask } from './ask';
await patch();
ask();
