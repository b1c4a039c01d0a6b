import { observe } from 'amplitude-ai';

const step = observe(async (n: number) => n + 1, { name: 'step' });

export const outer = () =>
  observe(async () => {
    const first = await observe(async () => step(1), { name: 'inner' })();
    return first;
  }, { name: 'outer' })();
