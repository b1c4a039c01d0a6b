import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../core/delivery/connect.ts';
import { Spool } from '../core/delivery/spool/spool.ts';
import { spoolSettings } from '../core/delivery/spool/spool-settings.ts';
import { UploadSink } from '../core/delivery/upload-sink.ts';
import { openDialects } from '../core/dialects.ts';
import { loadPrice } from '../core/pricing.ts';
import { createRedactor } from '../core/redact/redactor.ts';
import { dialectsNamed } from './dialects-named.ts';
import { EventWriter } from './event-writer.ts';
import type { RelaySettings } from './options.ts';

export interface Delivery {
  readonly sink: UploadSink;
  readonly spool: Spool;
  readonly writer: EventWriter;
}

/** What comes above the bound while one request is written: the spool itself must not throw away what was acknowledged. */
const SLACK_BYTES = 256 * 1024 * 1024;

/**
 * Spans may be old when they come, and count all the same. What an upload without an answer may have brought already is
 * the only thing that could count twice, after seven days in which no relay ran.
 */
const ANY_AGE = Number.POSITIVE_INFINITY;

/** The way to Amplitude: events are on disk before they are acknowledged. */
export async function openDelivery(settings: RelaySettings): Promise<Delivery> {
  const { apiKey, serverUrl, serverZone, fsync, maxSpoolBytes, contentMode = 'full', redactPii } = settings;
  const dir = settings.dir ?? join(tmpdir(), `amplitude-ai-relay-${process.getuid?.() ?? 'spool'}`);
  const maxBytes = maxSpoolBytes + SLACK_BYTES;
  const ofSpool = spoolSettings(
    { apiKey, serverUrl, serverZone },
    { spool: true, dir, fsync, maxBytes, maxAgeMs: ANY_AGE },
    process.env,
  );
  if (!ofSpool) throw new Error('unreachable: a spool was asked for');
  let spool: Spool | undefined;
  const sink = new UploadSink(
    (routeOf) => connect({ apiKey, serverUrl, serverZone }, routeOf),
    undefined,
    (listener) => {
      spool = new Spool(ofSpool, listener);
      return spool;
    },
  );
  if (!spool) throw new Error('unreachable: a sink opens its store at once');
  const redactor = createRedactor({ pii: redactPii === true });
  const dialects = openDialects(dialectsNamed(settings.dialects));
  const writer = new EventWriter(sink, { price: await loadPrice(), contentMode, redactor }, dialects);
  return { sink, spool, writer };
}
