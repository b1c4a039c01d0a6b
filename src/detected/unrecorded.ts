import type { OperationKind } from '../providers/facts.ts';

/** Method paths by the kind of what they ask. */
export type PathsByKind = Readonly<Partial<Record<OperationKind, readonly string[]>>>;

/**
 * By the id of a provider row: methods that ask a model and that no way in of ours records. They are call sites all the
 * same. Apart from the rows, which every app loads.
 */
export const unrecorded: Readonly<Partial<Record<string, PathsByKind>>> = {
  google: { chat: ['interactions.create'] },
  // What the server does after the call: see `src/providers/openai/contract/not-tracked.ts`.
  openai: {
    chat: [
      'beta.threads.createAndRun',
      'beta.threads.createAndRunPoll',
      'beta.threads.createAndRunStream',
      'beta.threads.runs.create',
      'beta.threads.runs.createAndPoll',
      'beta.threads.runs.createAndStream',
      'beta.threads.runs.stream',
      'beta.threads.runs.submitToolOutputs',
      'beta.threads.runs.submitToolOutputsAndPoll',
      'beta.threads.runs.submitToolOutputsStream',
    ],
    span: ['videos.create', 'videos.edit', 'videos.extend', 'videos.remix'],
  },
};
