import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { validateEvent } from '../../schema/validate.ts';
import { startInbox } from '../../src/inbox/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';
import type { Contract } from '../../src/providers/contract.ts';
import type { ProviderFacts } from '../../src/providers/facts.ts';
import { contracts } from '../providers/contracts.ts';
import { startLoopback } from '../providers/loopback.ts';
import { type App, installApp, repository } from './installed-app.ts';

export interface Row {
  readonly facts: ProviderFacts;
  readonly contract: Contract;
  /** As its events name it. */
  readonly provider: string;
}

/** Every provider, with the contract whose plain case its apps play. */
export const rows: readonly Row[] = allFacts.map((facts) => {
  const contract = contracts.find(({ id }) => id === facts.id)?.contract;
  if (!contract) throw new Error(`${facts.id} has no contract`);
  return { facts, contract, provider: facts.provider ?? facts.id };
});

/** What became of one run of an app. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** How often the app asked the vendor. */
  readonly asked: number;
  readonly events: readonly { type: string; provider: unknown }[];
  readonly problems: readonly unknown[];
}

export interface RowApp extends App {
  /** Runs node in the app, in front of the vendor's canned answer and of an Amplitude of its own. */
  ask(args: readonly string[]): Promise<Ran>;
}

/** What a row's app makes of its one call, whichever way it is tracked. */
export const askedOnce = (provider: string) => ({
  code: 0,
  stderr: '',
  asked: 1,
  events: [
    { type: '[Agent] AI Response', provider },
    { type: '[Agent] User Message', provider: undefined },
  ],
  problems: [],
});

/**
 * For each row an app that has its SDK alone, `plain.mjs` and `plain.cjs`: the plain case of the contract, for clients
 * of the SDK or of what stands in its place.
 */
export async function startRowApps(): Promise<{ of(row: Row): Promise<RowApp>; close(): Promise<void> }> {
  const first = await installApp({});
  const made: App[] = [first];
  return {
    async of(row) {
      const { name } = row.facts.package;
      const app = await first.another({ [name]: name });
      made.push(app);
      await Promise.all((['esm', 'cjs'] as const).map((format) => buildPlain(row, format, app.folder)));
      return { ...app, ask: (args) => ask(app, row, args) };
    },
    close: async () => {
      await Promise.all(made.map((app) => app.remove()));
    },
  };
}

/** The app names its SDK itself; what a contract imports of all majors stays behind. */
const withoutSdks = ({ contract: { majors } }: Row): Plugin => ({
  name: 'without SDKs',
  setup({ onResolve, onLoad }) {
    const names = new Set(majors.map(({ installed }) => installed));
    onResolve({ filter: /^[^./]|^@/ }, ({ path }) => (names.has(path) ? { path, namespace: 'nothing' } : undefined));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export {};' }));
  },
});

async function buildPlain(row: Row, format: 'esm' | 'cjs', folder: string): Promise<void> {
  const contents = `import contract from './src/providers/${row.facts.id}/contract/index.ts';
const { plain } = contract.cases;
const makeClient = plain.client ?? contract.client;
export const plainCase = async (clients, sdk, prepare = (client) => client) => {
  const answer = await plain.run(prepare(makeClient(clients, process.env.VENDOR)), { ...sdk, ...clients });
  console.log(answer !== undefined);
};`;
  await build({
    stdin: { contents, resolveDir: repository },
    outfile: join(folder, `plain.${format === 'esm' ? 'mjs' : 'cjs'}`),
    bundle: true,
    platform: 'node',
    format,
    // Libraries of a contract as modules, so that nothing asks for `require`.
    mainFields: ['module', 'main'],
    plugins: [withoutSdks(row)],
    logLevel: 'error',
  });
}

async function ask(app: App, { contract }: Row, args: readonly string[]): Promise<Ran> {
  const [vendor, inbox] = await Promise.all([startLoopback(), startInbox({ validate: validateEvent })]);
  const { plain } = contract.cases;
  if (typeof plain === 'string') throw new Error(plain);
  vendor.play(plain.replies);
  const done = await app.node(args, {
    VENDOR: vendor.url,
    AMPLITUDE_AI_API_KEY: 'any-key',
    AMPLITUDE_AI_SERVER_URL: inbox.url,
    // It would tell which version of Node it means to leave behind.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
  const events = inbox.events.map(({ event }) => ({
    type: String(event.event_type),
    provider: Object(event.event_properties)['[Agent] Provider'],
  }));
  const problems = inbox.events.flatMap((received) => received.problems);
  const asked = vendor.received.length;
  await Promise.all([vendor.close(), inbox.close()]);
  return { ...done, asked, events: events.sort((a, b) => (a.type < b.type ? -1 : 1)), problems };
}
