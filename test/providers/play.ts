import { vi } from 'vitest';
import type { LlmCall } from '../../schema/llm-call.ts';
import type { AmplitudeAI } from '../../src/core/amplitude-ai.ts';
import { recordCall } from '../../src/core/record-call.ts';
import type { Contract, ContractMajor, Probe } from '../../src/providers/contract.ts';
import type { MockAmplitudeAI } from '../../src/testing.ts';
import { newMock, type WayIn } from '../contract/ways-in.ts';
import type { Loopback } from './loopback.ts';

/** What an app saw: a value or an error, and what it sent for it. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly is: readonly string[] };
  readonly requests: readonly { method: string; path: string; body: string }[];
}

export interface Played {
  readonly outcome: Outcome;
  readonly calls: readonly LlmCall[];
  readonly mock: MockAmplitudeAI;
}

/** Runs a program of an app with a client of one major, untracked when there is no way in. */
export async function play(
  contract: Contract,
  major: ContractMajor,
  way: WayIn | null,
  probe: Probe,
  server: Loopback,
): Promise<Played> {
  const mock = newMock();
  return { ...(await playWith(mock, contract, major, way, probe, server)), mock };
}

/** The same for an instance of another kind. */
export async function playWith(
  ai: AmplitudeAI,
  contract: Contract,
  major: ContractMajor,
  way: WayIn | null,
  { run, replies = [], client: clientOf = contract.client, comparable = (body) => body }: Probe,
  server: Loopback,
): Promise<Omit<Played, 'mock'>> {
  // A spy by the test's own doing; see `vi.mock` there.
  const recorded = vi.mocked(recordCall);
  recorded.mockClear();
  server.play(replies);
  const make = (sdk: object) => clientOf(sdk, server.url);
  let seen: object = major.module;
  const client = way
    ? await way.open({ name: major.name, provider: contract.provider, module: major.module }, ai, (sdk) => {
        seen = sdk;
        return make(sdk);
      })
    : make(major.module);
  const sdk = { ...major.module, ...seen };
  const outcome = await outcomeOf(() => run(client, sdk), server, comparable);
  await settle();
  way?.close();
  const calls = recorded.mock.calls.map(([call]) => call);
  return { outcome, calls };
}

async function outcomeOf(
  run: () => Promise<unknown>,
  { received, url }: Loopback,
  comparable: (body: string) => string,
): Promise<Outcome> {
  const said = (text: string) => text.replaceAll(url, '<server>');
  // A method may also throw at once.
  const ended = await (async () => run())().then(
    (value) => ({ value: plain(value) }),
    (error: unknown) => ({ error: errorOf(error, said) }),
  );
  const requests = received.map(({ method, path, body, headers }) => {
    // Forms are parted by a mark that is drawn anew for each.
    const [, mark] = /boundary=([^;]+)/.exec(headers['content-type'] ?? '') ?? [];
    return { method, path, body: comparable(mark === undefined ? body : body.replaceAll(mark, '<boundary>')) };
  });
  return { ...ended, requests };
}

function errorOf(error: unknown, said: (text: string) => string): NonNullable<Outcome['error']> {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error), is: [] };
  const is: string[] = [];
  for (let at: unknown = Object.getPrototypeOf(error); at; at = Object.getPrototypeOf(at)) {
    const { constructor: Made } = at as object; // What a prototype chain holds.
    is.push(Made.name);
  }
  return { name: error.name, message: said(error.message), is };
}

/** As JSON has it: what differs between two runs of an app without us is of no interest. */
function plain(value: unknown): unknown {
  return value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value, (_, at: unknown) => (typeof at === 'bigint' ? String(at) : at)));
}

/** A stream that was left early ends a little later. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
}
