import { z } from 'zod';
import type { Action, Json } from '../actions/action.ts';

/** Arguments of every tool that answers with a list. */
const pageInput = {
  limit: z.int().min(1).optional(),
  cursor: z.string().optional(),
};

/** What such an answer says about itself. */
const pageOutput = { shown: z.int(), total: z.int(), nextCursor: z.string().optional() };

/** Whole length of each list that was cut. */
const capOutput = { cut: z.record(z.string(), z.int()).optional() };

const page = z.object(pageInput);

export type Page = z.infer<typeof page>;

/** An action as a tool: what may grow gets pages, and what only a person at a terminal may ask for is left out. */
export function pagedInput({ input, page: paged, command: { onByDefault, ownInputs = [] } }: Action): z.ZodObject {
  const kept = Object.entries(input.shape).filter(([key]) => key !== onByDefault && !ownInputs.includes(key));
  const taken = z.strictObject(Object.fromEntries(kept));
  return paged ? taken.extend(pageInput) : taken;
}

export function pagedOutput({ output, page: paged, capped }: Action): z.ZodObject {
  return output.extend({ ...(paged ? pageOutput : {}), ...(paged || capped ? capOutput : {}) });
}

/** The arguments of the action, and which page of its answer is wanted. */
export function splitPage({ limit, cursor, ...input }: Json): { input: Json; page: Page } {
  return { input, page: page.parse({ limit, cursor }) };
}
