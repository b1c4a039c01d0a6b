import { observe } from 'amplitude-ai';

export const joke = () =>
  observe(async () => {
    const text = await observe(async () => 'knock knock', { name: 'write' })();
    return await observe(async (t: string) => t.length, { name: 'judge' })(text);
  }, { name: 'joke' })();
