import { Carrier } from './carrier.ts';
import type { Answer } from './read-answer.ts';
import type { WrittenEvent } from './upload-body.ts';

export interface ClientOptions {
  readonly apiKey: string;
  readonly serverUrl?: string | undefined;
  readonly serverZone?: 'US' | 'EU' | undefined;
  readonly minIdLength?: number | undefined;
  /** Whether what is sent outlives the process. Default: false. */
  readonly isDurable?: boolean | undefined;
}

/** Makes and initialises a client of analytics-node. 80 ms of loading, hence never at import. */
export async function openClient({
  apiKey,
  serverUrl,
  serverZone,
  minIdLength,
  isDurable = false,
}: ClientOptions): Promise<(events: readonly WrittenEvent[]) => Promise<Answer>> {
  const { createInstance, Types } = await import('@amplitude/analytics-node');
  const client = createInstance();
  const transportProvider = new Carrier(isDurable);
  await client.init(apiKey, {
    transportProvider,
    flushIntervalMillis: 0, // What is given to it has waited for others already.
    logLevel: Types.LogLevel.None,
    ...(serverUrl ? { serverUrl } : {}),
    ...(serverZone ? { serverZone } : {}),
    ...(minIdLength === undefined ? {} : { minIdLength }),
  }).promise;
  return (events) => transportProvider.post(client, events);
}
