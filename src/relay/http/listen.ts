import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { AmplitudeAIError } from '../../core/errors.ts';
import type { RelaySettings } from '../options.ts';

type Place = Pick<RelaySettings, 'port' | 'host' | 'tlsCert' | 'tlsKey'>;

/** Limits of Node's server, in milliseconds: how long a request may take to come in, and a connection may idle. */
const limits = { requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 } as const;

/** @throws AmplitudeAIError when the files for TLS cannot be read. */
export function serverFor({ tlsCert, tlsKey }: Place): http.Server | https.Server {
  if (tlsCert === undefined || tlsKey === undefined) return http.createServer(limits);
  return https.createServer({ ...limits, cert: readPem(tlsCert), key: readPem(tlsKey) });
}

function readPem(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AmplitudeAIError('INVALID_CONFIG', `The file for TLS cannot be read: ${why}.`);
  }
}

/**
 * @returns where it listens.
 * @throws AmplitudeAIError when that place is taken, or none.
 */
export async function listen(server: http.Server | https.Server, place: Place): Promise<string> {
  const { port, host } = place;
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AmplitudeAIError('INVALID_CONFIG', `Nothing can listen on ${host}:${port}: ${why}. Try another --port.`);
  }
  return urlOf(server, place);
}

function urlOf(server: http.Server | https.Server, { host, tlsCert }: Place): string {
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const name = host.includes(':') ? `[${host}]` : host;
  return `${tlsCert === undefined ? 'http' : 'https'}://${name}:${port}`;
}
