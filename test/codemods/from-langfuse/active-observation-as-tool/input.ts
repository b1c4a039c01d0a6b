import { startActiveObservation } from '@langfuse/tracing';

export const weather = (city: string) =>
  startActiveObservation('weather', async () => ({ city, celsius: 21 }), { asType: 'tool' });
