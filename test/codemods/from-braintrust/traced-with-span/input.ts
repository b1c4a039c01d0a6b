import { traced } from 'braintrust';

export const run = (input: string) =>
  traced(async (span) => {
    span.log({ input });
    return input;
  });
