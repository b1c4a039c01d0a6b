import type { OperationFacts } from '../facts.ts';

/** What every client of Anthropic's SDKs asks models by, wherever these are hosted. */
export const messageOperations = [
  { path: 'messages.create', kind: 'chat', helpers: ['messages.stream', 'messages.parse'] },
  {
    path: 'beta.messages.create',
    kind: 'chat',
    helpers: ['beta.messages.stream', 'beta.messages.parse', 'beta.messages.toolRunner'],
  },
] as const satisfies readonly OperationFacts[];
