import { EventEmitter } from 'node:events';
import https from 'node:https';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';

afterEach(() => vi.restoreAllMocks());

/** The wire itself, so that analytics-node is the real one and nothing leaves the machine. */
function interceptUploads(): { host: string; path: string; body: { options?: object; events: object[] } }[] {
  const uploads: ReturnType<typeof interceptUploads> = [];
  const intercept = (options: https.RequestOptions, respond: (response: EventEmitter) => void) => {
    const request = Object.assign(new EventEmitter(), {
      end: (body: string) => {
        uploads.push({ host: String(options.hostname), path: String(options.path), body: JSON.parse(body) });
        const response = Object.assign(new EventEmitter(), { complete: true, setEncoding: () => undefined });
        respond(response);
        response.emit(
          'data',
          JSON.stringify({ code: 200, events_ingested: 1, payload_size_bytes: 1, server_upload_time: 1 }),
        );
        response.emit('end');
        response.emit('close');
      },
      destroy: () => undefined,
      setTimeout: () => undefined,
    });
    return request as unknown as ReturnType<typeof https.request>; // What the transport uses of it.
  };
  vi.spyOn(https, 'request').mockImplementation(intercept as unknown as typeof https.request); // One of its overloads.
  return uploads;
}

async function uploadOf(options: ConstructorParameters<typeof AmplitudeAI>[0]) {
  const uploads = interceptUploads();
  const ai = new AmplitudeAI({ apiKey: 'any-key', ...options });
  ai.trackUserMessage({ userId: 'user-1', content: 'Hello' });
  expect(await ai.flush()).toMatchObject({ delivered: 1 });
  return uploads[0];
}

describe('events go', () => {
  it('to the United States by default', async () => {
    expect(await uploadOf({})).toMatchObject({ host: 'api2.amplitude.com', path: '/2/httpapi' });
  });

  it('to the European Union where the project is there', async () => {
    expect(await uploadOf({ serverZone: 'EU' })).toMatchObject({ host: 'api.eu.amplitude.com', path: '/2/httpapi' });
  });

  it('to another endpoint where one is named, whatever the zone', async () => {
    const serverUrl = 'https://proxy.example.com/amplitude';
    expect(await uploadOf({ serverZone: 'EU', serverUrl })).toMatchObject({
      host: 'proxy.example.com',
      path: '/amplitude',
    });
  });

  it('with the length of ids that the project takes', async () => {
    expect((await uploadOf({ minIdLength: 1 }))?.body.options).toMatchObject({ min_id_length: 1 });
  });
});
