import { resolve } from 'node:path';
import { z } from 'zod';
import type { Site } from '../analyze/index.ts';
import { environmentVariables } from '../core/config.ts';
import { inboxFolder, inboxPath } from '../inbox/disk/inbox-folder.ts';
import { defineAction, readsOnly } from './action.ts';
import { isActionError } from './action-error.ts';
import { confine } from './confine.ts';
import { counted } from './counted.ts';
import { scanned } from './scan-answer.ts';
import { type KeptInbox, readInbox } from './verify/kept-inbox.ts';

const verifiedSite = z.object({
  file: z.string(),
  line: z.int(),
  provider: z.string(),
  api: z.string(),
  seen: z.int(),
  next: z.string().optional(),
});

type VerifiedSite = z.infer<typeof verifiedSite>;

const output = z.object({
  verified: z.boolean(),
  coverage: z.object({ total: z.int(), seen: z.int(), percent: z.number() }),
  inbox: z.object({ url: z.string().optional(), events: z.int(), wrong: z.int(), elsewhere: z.int() }),
  sites: z.array(verifiedSite),
  faults: z.array(z.object({ event: z.string(), untrustedFault: z.string(), events: z.int() })),
  missing: z.array(z.object({ what: z.string(), events: z.int(), of: z.int(), fix: z.string() })),
  next: z.array(z.string()),
});

type Answer = z.infer<typeof output>;

export const verifyEvents = defineAction({
  name: 'verify_events',
  title: 'Verify events',
  summary:
    'Which call sites sent events to the local inbox, which events break the schema, what they lack. Call it last.',
  input: z.strictObject({
    dir: z.string().describe(`folder of the inbox (default: ${inboxPath})`).optional(),
  }),
  output,
  annotations: readsOnly,
  page: 'sites',
  capped: ['faults'],
  command: {
    name: 'verify',
    ownInputs: ['dir'],
    examples: [
      { args: '', does: 'beside a running `amplitude-ai inbox`, after the app has made its calls' },
      { args: '--json', does: 'the same for a script' },
    ],
    badNews: 'a call site was not seen, or an event breaks the schema',
    failed: ({ verified }) => !verified,
    print: (answer) => ({
      title: headline(answer),
      head: ['call site', 'provider', 'call', 'seen'],
      rows: answer.sites.map(({ file, line, provider, api, seen }) => [`${file}:${line}`, provider, api, String(seen)]),
      notes: notes(answer),
    }),
  },
  run: async ({ dir }, context) => {
    const root = await context.root();
    const [{ seenSites }, { gapsIn }, { faultsIn }] = await Promise.all([
      import('./verify/seen-sites.ts'),
      import('./verify/event-gaps.ts'),
      import('./verify/event-faults.ts'),
    ]);
    const inbox = await readInbox(dir === undefined ? await ownFolder(root) : resolve(context.cwd ?? root, dir));
    const { sites } = await scanned({}, context);
    const seen = seenSites(
      sites.filter(({ inTest, isGenerated }) => !inTest && !isGenerated),
      inbox.events,
    );
    const { faults, wrong } = faultsIn(inbox.events);
    const rows = seen.sites.map(({ site, events }) => verdict(site, events.length));
    const met = rows.filter((row) => row.seen > 0).length;
    const verified = met === rows.length && rows.length > 0 && wrong === 0;
    return {
      verified,
      coverage: { total: rows.length, seen: met, percent: rows.length === 0 ? 0 : percent(met, rows.length) },
      inbox: {
        ...(inbox.url === undefined ? {} : { url: inbox.url }),
        events: inbox.events.length,
        wrong,
        elsewhere: seen.elsewhere.length,
      },
      // What was not seen comes first: a list that is cut loses the least.
      sites: rows.sort((a, b) => Number(a.seen > 0) - Number(b.seen > 0)),
      faults,
      missing: gapsIn(inbox.events),
      next: verified ? [] : nextCalls(inbox, rows, wrong),
    };
  },
  render: (answer) =>
    [
      headline(answer),
      ...answer.sites.map(
        ({ file, line, provider, api, seen, next }) =>
          `${seen > 0 ? '✓' : '✗'} ${file}:${line} ${provider} ${api} ${counted(seen, 'event')}${next ? ` → ${next}` : ''}`,
      ),
      ...notes(answer),
    ].join('\n'),
});

/** A link on the way would lead out of the project. */
async function ownFolder(root: string): Promise<string> {
  const found = await confine(root, inboxPath).catch((error: unknown) => {
    if (isActionError(error) && error.code === 'PATH_NOT_FOUND') return undefined;
    throw error;
  });
  return found?.absolute ?? inboxFolder(root);
}

/** Whole percents, and 100 only for all. */
const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole);

function verdict({ file, line, provider, api, status }: Site, seen: number): VerifiedSite {
  const next = status === 'instrumented' ? 'run the code that makes this call' : 'preview_instrumentation';
  return { file, line, provider, api, seen, ...(seen > 0 ? {} : { next }) };
}

function nextCalls({ url, events }: KeptInbox, rows: readonly VerifiedSite[], wrong: number): string[] {
  const unrecorded = rows.filter(({ next }) => next === 'preview_instrumentation').length;
  if (rows.length === 0) return ['There is no LLM call to see: scan_project.'];
  const steps: string[] = [];
  if (unrecorded > 0) {
    steps.push(`Record ${counted(unrecorded, 'call site')}: preview_instrumentation, then apply_instrumentation.`);
  }
  if (rows.some(({ seen }) => seen === 0)) {
    if (url === undefined) steps.push('Start the inbox, in a terminal of its own: npx amplitude-ai inbox');
    const target = url ?? '<url that the inbox prints>';
    steps.push(
      `Run the app, or its tests, so that every call is made: ${environmentVariables.serverUrl}=${target} ${environmentVariables.apiKey}=local ${environmentVariables.callSites}=1 <command>`,
    );
  }
  if (wrong > 0) steps.push('Mend the events that break the schema: get_event_schema {"event":"…"}.');
  return [...steps, events.length === 0 ? 'Then call verify_events.' : 'Then call verify_events again.'];
}

function headline({ verified, coverage: { total, seen, percent: share }, inbox }: Answer): string {
  const where = inbox.url === undefined ? 'no inbox is running' : `inbox at ${inbox.url}`;
  const sites = total === 0 ? 'No call site' : `${share} % verified: ${seen} of ${counted(total, 'call site')} seen`;
  return `${sites}, ${counted(inbox.events, 'event')}, ${inbox.wrong} wrong (${where})${verified ? '. All is well.' : ''}`;
}

function notes({ inbox, faults, missing, next }: Answer): string[] {
  return [
    ...faults.map(
      ({ event, untrustedFault, events }) => `wrong: ${counted(events, 'event')} ${event}: ${untrustedFault}`,
    ),
    ...missing.map(({ what, events, of, fix }) => `no ${what}: ${events} of ${counted(of, 'event')}. ${fix}`),
    ...(inbox.elsewhere > 0
      ? [
          `${counted(inbox.elsewhere, 'event')} came from lines where the scan knows no call: edited since, or compiled without a source map.`,
        ]
      : []),
    ...next.map((step) => `next: ${step}`),
  ];
}
