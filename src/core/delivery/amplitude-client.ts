import type { WireEvent } from '../wire-event.ts';

/** The part of `@amplitude/analytics-node` (or a client of its shape) that is used. */
export interface AmplitudeClient {
  track(event: WireEvent): { promise: Promise<{ code: number; message: string }> };
  flush(): { promise: Promise<unknown> };
}

export interface ClientOptions {
  readonly apiKey: string;
  readonly serverUrl?: string | undefined;
  readonly serverZone?: 'US' | 'EU' | undefined;
  readonly minIdLength?: number | undefined;
}

/** Makes and initialises a client. 80 ms of loading, hence never at import. */
export async function createClient({
  apiKey,
  serverUrl,
  serverZone,
  minIdLength,
}: ClientOptions): Promise<AmplitudeClient> {
  const { createInstance } = await import('@amplitude/analytics-node');
  const client = createInstance();
  const { Types } = await import('@amplitude/analytics-node');
  await client.init(apiKey, {
    flushIntervalMillis: FLUSH_INTERVAL_MS,
    logLevel: Types.LogLevel.None,
    ...(serverUrl ? { serverUrl } : {}),
    ...(serverZone ? { serverZone } : {}),
    ...(minIdLength === undefined ? {} : { minIdLength }),
  }).promise;
  return client;
}

const FLUSH_INTERVAL_MS = 1_000;
