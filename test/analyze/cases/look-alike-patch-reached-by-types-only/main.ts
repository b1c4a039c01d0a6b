import { patch } from 'amplitude-ai';
import type { Ask } from './ask';
patch();
export const x: Ask | null = null;
