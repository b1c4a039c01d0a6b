import { patch } from 'amplitude-ai';
export function enable() {
  patch();
}
