import type { Usage } from '../../../schema/llm-call.ts';

interface Counted {
  prompt_eval_count?: number;
  eval_count?: number;
}

/** Counts stand in the last piece of a stream. A prompt that was kept from the call before is not counted at all. */
export function readUsage({ prompt_eval_count: input, eval_count: output }: Counted): Usage | undefined {
  return input === undefined && output === undefined ? undefined : { input, output };
}
