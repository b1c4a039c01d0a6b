import { readFileSync } from 'node:fs';
import {
  DiscardPolicy,
  JetStreamApiError,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { connect, credsAuthenticator, type NatsConnection, nanos } from '@nats-io/transport-node';
import { AmplitudeAIError } from '../../core/errors.ts';
import { type NatsPlace, natsPlace } from './nats-place.ts';

export interface OpenStream {
  readonly place: NatsPlace;
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
}

/** How long the server knows a message again that is published twice. Amplitude knows events for seven days. */
const KNOWN_FOR_MS = 10 * 60_000;
const API_TIMEOUT_MS = 5_000;

/**
 * Connects, and makes the stream where there is none: on disk, with room for `maxBytes`, in which an event is until it
 * was delivered. One that is there is taken as it is.
 *
 * @throws AmplitudeAIError when there is no such server, or it has no JetStream.
 */
export async function openStream(
  address: string,
  { natsCreds, maxBytes }: { natsCreds: string | undefined; maxBytes: number },
): Promise<OpenStream> {
  const place = natsPlace(address);
  const { servers, user, pass, token, isSecure } = place;
  try {
    const connection = await connect({
      servers,
      name: 'amplitude-ai',
      maxReconnectAttempts: -1,
      ...(pass === undefined ? {} : { user, pass }),
      ...(token === undefined ? {} : { token }),
      ...(isSecure ? { tls: {} } : {}),
      ...(natsCreds === undefined ? {} : { authenticator: credsAuthenticator(readFileSync(natsCreds)) }),
    });
    const manager = await jetstreamManager(connection, { timeout: API_TIMEOUT_MS });
    await ensure(manager, place, maxBytes).catch(async (error) => {
      await connection.close();
      throw error;
    });
    return { place, connection, manager };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `${place.url} cannot be used: ${why}. It must be a nats-server with JetStream (-js) that lets this relay in.`,
    );
  }
}

/** Says all that is to be said and goes; a server that is away cannot be told. */
export async function leave(connection: NatsConnection): Promise<void> {
  if (connection.isClosed() || connection.isDraining()) return;
  await connection.drain().catch(() => connection.close());
}

async function ensure(manager: JetStreamManager, { stream, subject }: NatsPlace, maxBytes: number): Promise<void> {
  try {
    await manager.streams.info(stream);
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.status !== 404) throw error;
    await manager.streams.add({
      name: stream,
      subjects: [subject],
      storage: StorageType.File,
      retention: RetentionPolicy.Workqueue,
      discard: DiscardPolicy.New, // Publishers are told to wait; nothing that is acknowledged goes.
      max_bytes: maxBytes,
      duplicate_window: nanos(KNOWN_FOR_MS),
    });
  }
}
