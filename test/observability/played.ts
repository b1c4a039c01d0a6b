import { createInstance } from '@amplitude/analytics-node';
import type { AmplitudeClient } from '../../src/index.ts';
import { type AIConfig, flush } from '../../src/observability/index.ts';
import { startIngestion } from '../core/delivery/ingestion.ts';

export interface Sent {
  readonly event_type: string;
  readonly user_id?: string;
  readonly insert_id: string;
  readonly event_properties: Readonly<Record<string, unknown>>;
}

/** What reaches an endpoint through a real client of analytics-node while `fn` runs. */
export async function sentBy(fn: (amplitude: AmplitudeClient) => unknown, config?: AIConfig): Promise<Sent[]> {
  await using inbox = await startIngestion();
  const amplitude = createInstance();
  await amplitude.init('any-key', { serverUrl: inbox.url }).promise;
  await fn(amplitude);
  const report = await flush(amplitude, { config });
  const sent = inbox.uploads.flatMap(({ events }) => events as unknown as Sent[]); // What the client has written.
  if (report.delivered !== sent.length) throw new Error(`${report.delivered} of ${sent.length} were delivered`);
  return sent;
}

/** The same as name and properties. */
export const told = (sent: readonly Sent[]) => sent.map(({ event_type: type, event_properties: own }) => [type, own]);
