import type { Probe, Reply } from '../../contract.ts';

/** A probe as a table states it: what the server answers, and what an app does. */
// biome-ignore lint/suspicious/noExplicitAny: clients and modules of any major, as in `Probe`.
export type Row = readonly [replies: readonly Reply[], run: (client: any, sdk: any) => unknown];

export function probes(rows: Readonly<Record<string, Row>>): Record<string, Probe> {
  return Object.fromEntries(
    Object.entries(rows).map(([name, [replies, run]]) => [
      name,
      { replies, run: async (client, sdk) => await run(client, sdk) },
    ]),
  );
}

/** What becomes of it: the value, or the error as its class and message, told apart by when it came. */
export async function outcome(act: () => unknown): Promise<unknown[]> {
  let begun: unknown;
  try {
    begun = act();
  } catch (error) {
    return ['thrown at once', ...said(error)];
  }
  try {
    return ['given', await begun];
  } catch (error) {
    return ['rejected', ...said(error)];
  }
}

function said(error: unknown): unknown[] {
  return error instanceof Error ? [error.constructor.name, error.name, error.message] : [error];
}

/** A `fetch` that answers itself, with what it was asked. */
export const echo =
  (answer: (request: { url: string; headers: Headers; body: unknown }) => unknown, status = 200) =>
  async (url: string | URL, init: RequestInit = {}): Promise<Response> =>
    Response.json(
      answer({ url: new URL(url).pathname + new URL(url).search, headers: new Headers(init.headers), body: init.body }),
      {
        status,
      },
    );
