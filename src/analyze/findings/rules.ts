import type { Severity } from '../report.ts';

export interface Rule {
  readonly severity: Severity;
  /** True of the project as a whole: said once, wherever it shows first. */
  readonly isProjectWide?: true;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** Why it matters and what to do, in a few sentences. */
  readonly help: string;
}

/** Everything that reports can say about a place, by id. Ids are stable: baselines and code scanning keep them. */
export const rules = {
  'call-not-recorded': {
    severity: 'warning',
    title: 'LLM call that nobody records',
    help: 'This call sends a request to a model and no event tells of it. Import the SDK through the drop-in of amplitude-ai, which `npx amp-ai-codemod swap-imports` does, or give the call a client that went through wrap().',
  },
  'call-recorded-elsewhere': {
    severity: 'note',
    title: 'LLM call that another tool records',
    help: 'Another tool records this call, Amplitude does not. Both can: wrap() the client that goes into the other tool, or send its spans on through amplitude-ai/opentelemetry.',
  },
  'no-user': {
    severity: 'note',
    isProjectWide: true,
    title: 'Recorded calls without a user',
    help: 'No user id is given to amplitude-ai anywhere, so that all events belong to one unattributed device: figures per user, funnels and retention do not work. Give the user id of your product events to a session, a middleware or attribute().',
  },
  'no-session': {
    severity: 'note',
    isProjectWide: true,
    title: 'Recorded calls without a session',
    help: 'No session is opened anywhere, so that calls of one conversation are not held together. Put agent.session({ userId }).run(fn) around one conversation turn, or use the middleware of your web framework.',
  },
  'no-flush': {
    severity: 'warning',
    title: 'Serverless function that may freeze before its events are sent',
    help: 'Functions are frozen or ended as soon as they have answered; events that wait to be sent are late or lost then. Wrap the handler with withAmplitude of amplitude-ai/serverless (or amplitude-ai/next with waitUntil), or await ai.flush() before the answer.',
  },
  'unread-stream': {
    severity: 'warning',
    title: 'Stream that nobody reads',
    help: 'The result of a streamed call is dropped: the answer is never read, and a stream that nobody reads gives no event. Read it to its end, or do not ask for a stream.',
  },
  'plain-tool': {
    severity: 'note',
    title: 'Tool function that is not recorded itself',
    help: 'The SDK runs this function as a tool. Its call is only known from what is sent back to the model: latency, errors and results of its own are missing. Wrap it with tool() or observe() of amplitude-ai; the function stays the same.',
  },
  'mock-without-effect': {
    severity: 'warning',
    title: 'Mock of a package that the code no longer imports',
    help: 'The code imports the drop-in, which loads the SDK as an external dependency: vitest replaces a module only for files that it transforms, so that the mock has no effect and the test talks to the real SDK. Mock the drop-in, or list amplitude-ai in test.server.deps.inline.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

export function ruleOf(id: RuleId): Rule {
  return rules[id];
}
