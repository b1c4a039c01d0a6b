import type { Options } from '../core/tracker.ts';
import { parsed } from './fields.ts';
import type { SpanAttributes } from './span-like.ts';

/**
 * What the conventions tell of searches in documents and memories, in place of the table of events: that is read in both
 * directions, and a step of ours that is no search must not be told by these names.
 */
const told = {
  inputState: ['gen_ai.retrieval.query.text', 'gen_ai.memory.query.text'],
  outputState: ['gen_ai.retrieval.documents', 'gen_ai.memory.records'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What went into a step, and what came out of it. */
export function statesOf(attributes: SpanAttributes): Options {
  const states: Record<string, unknown> = {};
  for (const [option, names] of Object.entries(told)) {
    const name = names.find((candidate) => attributes[candidate] !== undefined);
    if (name !== undefined) states[option] = parsed(attributes[name]);
  }
  return states;
}
