import { startActiveObservation } from '@langfuse/tracing';
import { answer } from './answer.ts';

export async function main(question: string) {
  await startActiveObservation('user-request', async () => {
    await answer(question);
  });
}
