import { AmplitudeAIError } from '../../core/errors.ts';

/** A stream of JetStream, and how to get in. */
export interface NatsPlace {
  /** Without secrets. */
  readonly url: string;
  readonly servers: string;
  readonly user?: string;
  readonly pass?: string;
  readonly token?: string;
  readonly isSecure: boolean;
  readonly stream: string;
  /** Where events are published. */
  readonly subject: string;
}

const DEFAULT_STREAM = 'AMPLITUDE_AI';
const schemes = ['nats:', 'tls:'];

/**
 * Reads `nats://user:password@host:4222/STREAM`, where only the host is needed; `tls://` for a connection that is secure.
 *
 * @throws AmplitudeAIError for what is none.
 */
export function natsPlace(address: string): NatsPlace {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const stream = url?.pathname.slice(1) || DEFAULT_STREAM;
  if (!url || !schemes.includes(url.protocol) || url.hostname === '' || !/^[\w-]+$/.test(stream)) {
    const shown = url ? `${url.protocol}//${url.host}${url.pathname}` : 'what was given';
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      `${shown} is no stream of NATS: it must be nats://host:4222/STREAM, or tls:// the same.`,
    );
  }
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  const servers = `${url.hostname}:${url.port || 4222}`;
  return {
    url: `${url.protocol}//${servers}/${stream}`,
    servers,
    ...(pass !== '' ? { user, pass } : user !== '' ? { token: user } : {}),
    isSecure: url.protocol === 'tls:',
    stream,
    subject: `${stream}.events`,
  };
}
