import { observe, startActiveObservation } from '@langfuse/tracing';

const step = observe(async (n: number) => n + 1, { name: 'step' });

export const outer = () =>
  startActiveObservation('outer', async () => {
    const first = await startActiveObservation('inner', async () => step(1));
    return first;
  });
