import type { Probe } from '../../contract.ts';
import * as reply from './replies.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the SDK of this major gives.
export type Loose = any;
type Run = (client: Loose, sdk: Loose) => unknown;

/** Programs that meet the same server. */
export const about = (runs: Record<string, Run>, ...replies: Probe['replies'] & object): Record<string, Probe> =>
  Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, { replies, run: async (...on) => run(...on) }]));

export const ask = (client: Loose, options?: object) => client.chat.complete(reply.hello, options);
export const open = (client: Loose, options?: object) => client.chat.stream(reply.hello, options);

export const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    ({ name, message, statusCode, body }: Loose) => [name, message.replace(/127\.0\.0\.1:\d+/g, ''), statusCode, body],
  );

export const serverOf = (client: Loose): string => String(client._baseURL);
