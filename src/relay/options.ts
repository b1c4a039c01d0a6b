import { AmplitudeAIError } from '../core/errors.ts';
import { dialectsNamed } from './dialects-named.ts';

export interface RelayOptions {
  readonly apiKey: string;
  readonly serverUrl?: string | undefined;
  readonly serverZone?: 'US' | 'EU' | undefined;
  readonly contentMode?: 'full' | 'metadata_only' | 'customer_enriched' | undefined;
  readonly redactPii?: boolean | undefined;
  /** Names of what spans become events of. Default: the `[Agent]` events. */
  readonly dialects?: readonly string[] | undefined;
  /** Default: 4318, as the protocol says. 0: any free one. */
  readonly port?: number | undefined;
  /** Default: 127.0.0.1. Any other needs a token. */
  readonly host?: string | undefined;
  /** What senders must give as `authorization: Bearer <token>`. */
  readonly token?: string | undefined;
  /** Whether everybody who reaches the port may send, without a token. */
  readonly open?: boolean | undefined;
  /** Files with certificate and key, as PEM. */
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
  /** Where events wait. Default: a folder in the system's for temporary files. */
  readonly dir?: string | undefined;
  /** Whether an answer waits until the disk has it, so that events outlive a power failure as well. */
  readonly fsync?: boolean | undefined;
  /** How long an answer is held back for parents of its spans. */
  readonly waitMs?: number | undefined;
  /** Bytes of a body, unpacked. */
  readonly maxBodyBytes?: number | undefined;
  /** Bytes of events on disk, beyond which senders are told to wait. */
  readonly maxSpoolBytes?: number | undefined;
  /** Bytes of bodies that are being worked on or wait for parents. */
  readonly maxInFlightBytes?: number | undefined;
  readonly maxConnections?: number | undefined;
}

const MB = 1024 * 1024;

export const relayDefaults = {
  port: 4318,
  host: '127.0.0.1',
  waitMs: 1_000,
  maxBodyBytes: 16 * MB,
  maxSpoolBytes: 1024 * MB,
  maxInFlightBytes: 64 * MB,
  maxConnections: 512,
} as const;

export type RelaySettings = RelayOptions & {
  readonly [Key in keyof typeof relayDefaults]: NonNullable<RelayOptions[Key]>;
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** @throws AmplitudeAIError for what cannot work. */
export function relaySettings(options: RelayOptions): RelaySettings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const settings = { ...relayDefaults, ...Object.fromEntries(given) } as RelaySettings; // What was given has its type.
  for (const key of [
    'port',
    'waitMs',
    'maxBodyBytes',
    'maxSpoolBytes',
    'maxInFlightBytes',
    'maxConnections',
  ] as const) {
    const value = settings[key];
    if (!Number.isInteger(value) || value < 0) refuse(`${key} must be a whole number, at least 0; received ${value}.`);
  }
  dialectsNamed(settings.dialects);
  if (typeof settings.apiKey !== 'string' || settings.apiKey.trim() === '') {
    refuse('A relay needs the key of the project: set AMPLITUDE_AI_API_KEY, or give --api-key.');
  }
  if (!LOOPBACK.test(settings.host) && !settings.token && !settings.open) {
    refuse(
      `${settings.host} can be reached from other machines: give a token (AMPLITUDE_AI_RELAY_TOKEN), or say with --open ` +
        'that everybody who reaches it may send.',
    );
  }
  if ((settings.tlsCert === undefined) !== (settings.tlsKey === undefined)) {
    refuse('TLS needs both files: --tls-cert and --tls-key.');
  }
  return settings;
}

function refuse(message: string): never {
  throw new AmplitudeAIError('INVALID_CONFIG', message);
}
