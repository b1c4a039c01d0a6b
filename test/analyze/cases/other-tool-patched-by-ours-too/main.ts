import { patch } from 'amplitude-ai';
import './calls';

await patch();
