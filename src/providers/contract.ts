import type { Provider } from './provider.ts';

/**
 * What every provider must show, with real SDKs in front of canned answers. A row's `contract/` folder gives a
 * `Contract` as its default export; `test/providers/contract.test.ts` plays it through every major and way in.
 */
export interface Contract {
  readonly provider: Provider;
  readonly majors: readonly ContractMajor[];
  /** A client of `sdk` (the SDK's module or ours in its place) that asks the server at `url`, `http://127.0.0.1:1234`. */
  client(sdk: object, url: string): object;
  /** A reason instead of a case says why the vendor's API or SDK makes it impossible. */
  readonly cases: Readonly<Record<CaseName, ContractCase | string>> & Readonly<Record<string, ContractCase | string>>;
  /** Programs that must give the same with us as without, whatever they do; events do not matter. */
  readonly probes: Readonly<Record<string, Probe>>;
}

export interface ContractMajor {
  /** As the support table names it: `@google/genai 2`. */
  readonly name: string;
  /** Folder in `node_modules`; majors beside the newest are installed under a name of their own. */
  readonly installed: string;
  readonly module: object;
  /** Cases that this major cannot do, each with the reason. */
  readonly lacks?: Readonly<Record<string, string>>;
}

export const caseNames = [
  'plain',
  'stream',
  'tool call',
  'parallel tool calls',
  'reasoning',
  'cache',
  'multimodal input',
  'embedding',
  'error',
  'rate limited',
  'early break',
  'abort',
  'dead socket',
  'unconsumed stream',
] as const;

export type CaseName = (typeof caseNames)[number];

/** One answer of the server, in the vendor's wire format. The last one of a case is repeated. */
export interface Reply {
  /** Default: 200. */
  readonly status?: number;
  /** Default: JSON. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | readonly (string | Uint8Array)[];
  /** What becomes of the connection after the last piece. Default: it ends as it should. */
  readonly then?: 'end' | 'hang' | 'reset';
}

/** An answer that depends on what was asked: with token counts for who asked for them. */
export type Answer = Reply | ((body: string) => Reply);

export interface ContractCase {
  readonly replies: readonly Answer[];
  /** Another client than the contract's: of another class, or in front of another host. */
  readonly client?: Contract['client'];
  /** What of a request is compared: without what we add on purpose, or what differs from run to run. */
  readonly comparable?: (body: string) => string;
  /** What an app does. What it gives back (or throws) is compared with the same without us. */
  // biome-ignore lint/suspicious/noExplicitAny: a client of any major; each contract states what it uses of it.
  run(client: any, sdk: any): Promise<unknown>;
  /** Events where the SDK's own doing is not the same for all majors. */
  readonly goldenPerMajor?: boolean;
}

export type Probe = Pick<ContractCase, 'run'> & Partial<Pick<ContractCase, 'replies' | 'client' | 'comparable'>>;
