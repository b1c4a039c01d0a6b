import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireEvent } from '../../src/core/wire-event.ts';
import { answerUpload } from '../../src/inbox/answer-upload.ts';
import { readUpload } from '../../src/inbox/read-upload.ts';
import { uploadLimits } from '../../src/inbox/upload-limits.ts';

/** What happens to one upload instead of being taken. `cutAfter`: taken in, but the answer never arrives. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'reset'
  | 'cutAfter'
  | { readonly slowMs: number };

export interface Upload {
  readonly events: readonly WireEvent[];
  readonly options: unknown;
  readonly apiKey: string;
  readonly status: number;
}

export interface BatchApi {
  readonly url: string;
  readonly uploads: Upload[];
  /** What was taken in, one event per insert id, as Amplitude keeps them. */
  readonly kept: Map<string, WireEvent>;
  /** Events that were taken in again. */
  duplicates: number;
  faults: Fault[];
  /** Bytes that an upload may have; 20 MB unless set. */
  maxBytes: number;
  /** Called at each upload before it is answered. */
  onUpload: (count: number) => void | Promise<void>;
  close(): Promise<void>;
}

/** Amplitude's batch endpoint on loopback: its rules are the inbox's, its state and its bad days are the test's. */
export async function startBatchApi(): Promise<BatchApi> {
  const limits = uploadLimits.get('/batch');
  if (!limits) throw new Error('The inbox has no limits for /batch.');
  const server = createServer(async (request, response) => {
    const fault = api.faults.shift();
    const { payload, byteLength } = await readUpload(request, limits.maxBytes);
    if (typeof fault === 'object' && 'slowMs' in fault) await new Promise((done) => setTimeout(done, fault.slowMs));
    if (fault === 'reset') return response.destroy();
    const body = JSON.parse(payload);
    const record = (status: number) =>
      api.uploads.push({ events: body.events, options: body.options, apiKey: body.api_key, status });
    await api.onUpload(api.uploads.length);
    if (typeof fault === 'object' && 'status' in fault) {
      record(fault.status);
      return send(response, fault.status, fault.body ?? { code: fault.status, error: 'injected' }, fault.headers);
    }
    const answer = answerUpload(payload, byteLength, { ...limits, maxBytes: api.maxBytes }, 0);
    record(answer.body.code);
    for (const event of answer.accepted as unknown as WireEvent[]) {
      // The inbox's own event type knows fewer keys of the same wire form.
      if (api.kept.has(event.insert_id)) api.duplicates += 1;
      api.kept.set(event.insert_id, event);
    }
    if (fault === 'cutAfter') return response.destroy();
    send(response, answer.body.code, answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const api: BatchApi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/batch`, // It listens on TCP.
    uploads: [],
    kept: new Map(),
    duplicates: 0,
    faults: [],
    maxBytes: limits.maxBytes,
    onUpload: () => {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return api;
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
