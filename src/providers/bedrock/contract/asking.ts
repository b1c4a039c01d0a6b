import type { Probe } from '../../contract.ts';
import * as reply from './replies.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever the SDK of this major gives.
export type Loose = any;
type Run = (client: Loose, sdk: Loose) => unknown;

export const about = (runs: Record<string, Run>, ...replies: Probe['replies'] & object): Record<string, Probe> =>
  Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, { replies, run: async (...on) => run(...on) }]));

export const ask = (client: Loose, sdk: Loose, options?: object) =>
  client.send(new sdk.ConverseCommand(reply.hello), options);
export const open = (client: Loose, sdk: Loose, options?: object) =>
  client.send(new sdk.ConverseStreamCommand(reply.hello), options);
export const iterate = async (client: Loose, sdk: Loose): Promise<AsyncIterator<unknown>> =>
  (await open(client, sdk)).stream[Symbol.asyncIterator]();
export const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    ({ name, message, $fault, $service, $metadata }: Loose) => [
      name,
      message,
      $fault,
      $service,
      $metadata?.httpStatusCode,
    ],
  );

/** The options of a client, for another one on the same server. */
export async function same({ config }: Loose): Promise<object> {
  const { protocol, hostname, port } = await config.endpoint();
  const { requestHandler, credentials } = config;
  return { endpoint: `${protocol}//${hostname}:${port}`, region: 'us-east-1', credentials, requestHandler };
}
