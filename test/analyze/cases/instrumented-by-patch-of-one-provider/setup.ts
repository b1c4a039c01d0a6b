import { patch } from 'amplitude-ai';
export async function setup() {
  await patch({ providers: ['anthropic'] });
}
