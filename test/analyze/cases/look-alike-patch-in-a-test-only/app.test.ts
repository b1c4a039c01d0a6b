import { patch } from 'amplitude-ai';
import { ask } from './app';
patch();
ask();
