import { EventEmitter } from 'node:events';
import https from 'node:https';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';

afterEach(() => vi.restoreAllMocks());

interface Upload {
  readonly host: string;
  readonly path: string;
  readonly body: { options?: object; events: object[] };
}

/** The wire itself, so that analytics-node is the real one and nothing leaves the machine. */
function interceptUploads(): Upload[] {
  const uploads: Upload[] = [];
  const answer = JSON.stringify({ code: 200, events_ingested: 1, payload_size_bytes: 1, server_upload_time: 1 });
  const intercept = (target: URL, _: https.RequestOptions, respond: (response: EventEmitter) => void) =>
    Object.assign(new EventEmitter(), {
      end: (body: Buffer) => {
        uploads.push({ host: target.hostname, path: target.pathname, body: JSON.parse(String(body)) });
        const response = Object.assign(new EventEmitter(), {
          headers: {},
          statusCode: 200,
          setEncoding: () => undefined,
        });
        respond(response);
        response.emit('data', answer);
        response.emit('end');
      },
    });
  vi.spyOn(https, 'request').mockImplementation(intercept as unknown as typeof https.request); // What is used of it.
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
