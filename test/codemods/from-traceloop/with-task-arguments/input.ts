import { withTask } from '@traceloop/node-server-sdk';

export async function translate(text: string, language: string) {
  return await withTask({ name: 'translate' }, async (t: string, l: string) => `${t} in ${l}`, text, language);
}
