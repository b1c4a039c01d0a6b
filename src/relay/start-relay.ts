import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { DeliveryReport } from '../core/delivery/sink.ts';
import { AmplitudeAIError } from '../core/errors.ts';
import type { Delivery } from './delivery.ts';
import { openDiskDelivery } from './disk-delivery.ts';
import { answer } from './http/answer.ts';
import { type RelayOptions, type RelaySettings, relaySettings } from './options.ts';
import { Relay } from './relay.ts';

/** Limits of Node's server, in milliseconds: how long a request may take to come in, and a connection may idle. */
const limits = { requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 } as const;

const CLOSE_TIMEOUT_MS = 5_000;

export interface RunningRelay {
  readonly url: string;
  /** Takes no more, answers what is under way, and gives Amplitude some time; the rest stays on disk. */
  close(timeoutMs?: number): Promise<DeliveryReport>;
}

/** @throws AmplitudeAIError when it cannot be started so. */
export async function startRelay(options: RelayOptions): Promise<RunningRelay> {
  const settings = relaySettings(options);
  const server = serverFor(settings);
  const delivery = await open(settings);
  const relay = new Relay(delivery, settings);
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    void answer(request, response, relay, settings);
  });
  server.maxConnections = settings.maxConnections;
  await listen(server, settings).catch(async (error) => {
    await delivery.close(0);
    throw error;
  });
  return {
    url: urlOf(server, settings),
    async close(timeoutMs = CLOSE_TIMEOUT_MS) {
      const closed = new Promise((resolve) => server.close(resolve));
      relay.settleAll();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), timeoutMs);
      await closed;
      clearTimeout(late);
      return delivery.close(timeoutMs);
    },
  };
}

async function open(settings: RelaySettings): Promise<Delivery> {
  if (settings.to === undefined) return openDiskDelivery(settings);
  const { openNatsDelivery } = await import('./nats/nats-delivery.ts');
  return openNatsDelivery(settings, settings.to);
}

function serverFor({ tlsCert, tlsKey }: RelaySettings): http.Server | https.Server {
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

async function listen(server: http.Server | https.Server, { port, host }: RelaySettings): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AmplitudeAIError('INVALID_CONFIG', `Nothing can listen on ${host}:${port}: ${why}. Try another --port.`);
  }
}

function urlOf(server: http.Server | https.Server, { host, tlsCert }: RelaySettings): string {
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const name = host.includes(':') ? `[${host}]` : host;
  return `${tlsCert === undefined ? 'http' : 'https'}://${name}:${port}`;
}
