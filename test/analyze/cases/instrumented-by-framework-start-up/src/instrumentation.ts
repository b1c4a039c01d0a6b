import { patch } from 'amplitude-ai';
export async function register() {
  await patch();
}
