import { startActiveObservation, updateActiveObservation } from '@langfuse/tracing';

export async function main(input: string) {
  await startActiveObservation('main', async (span) => {
    span.update({ input });
    updateActiveObservation({ metadata: { step: 1 } });
  });
}
