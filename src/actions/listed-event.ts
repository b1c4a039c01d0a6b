import { z } from 'zod';

/** An event of the events table, as it is told. */
export const listedEvent = z.object({
  type: z.string(),
  method: z.string().optional(),
  serverOnly: z.boolean().optional(),
  dialects: z.array(z.string()).optional(),
  about: z.string(),
  properties: z
    .array(
      z.object({
        name: z.string(),
        type: z.string(),
        about: z.string(),
        required: z.boolean().optional(),
        privacy: z.string().optional(),
      }),
    )
    .optional(),
});

export type ListedEvent = z.infer<typeof listedEvent>;

/** Asks for the events of dialects, which are told of only when somebody does. */
export const dialectsIndex = 'dialects';
