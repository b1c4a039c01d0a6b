import type http from 'node:http';
import type { DeliveryReport } from '../core/delivery/sink.ts';
import type { Delivery } from './delivery.ts';
import { openDiskDelivery } from './disk-delivery.ts';
import { answer } from './http/answer.ts';
import { listen, serverFor } from './http/listen.ts';
import { type RelayOptions, type RelaySettings, relaySettings } from './options.ts';
import { Relay } from './relay.ts';

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
  const url = await listen(server, settings).catch(async (error) => {
    await delivery.close(0);
    throw error;
  });
  return {
    url,
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
