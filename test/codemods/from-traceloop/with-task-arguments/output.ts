import { observe } from 'amplitude-ai';

export async function translate(text: string, language: string) {
  return await observe(async (t: string, l: string) => `${t} in ${l}`, { name: 'translate' })(text, language);
}
