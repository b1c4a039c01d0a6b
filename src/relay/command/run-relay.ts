import { once } from 'node:events';
import { AmplitudeAIError } from '../../core/errors.ts';
import type { RelayOptions } from '../options.ts';
import { startRelay } from '../start-relay.ts';

const relayExit = { fine: 0, usage: 2 } as const;

export interface RelayFlags extends Omit<RelayOptions, 'apiKey' | 'token'> {
  readonly apiKey?: string;
  /** A stream whose events are to be delivered: no spans are taken then. */
  readonly from?: string | undefined;
  readonly json?: boolean;
}

/** What the command needs of a process. */
interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly signal?: AbortSignal | undefined;
}

/** Runs a relay until it is stopped. The address goes to stdout, everything else to stderr. */
export async function runRelay(
  options: RelayOptions,
  { json, from }: Pick<RelayFlags, 'json' | 'from'>,
  terminal: Terminal,
): Promise<number> {
  try {
    const { url, does, close, rest } = await (from === undefined ? taking(options) : delivering(options, from));
    terminal.stdout.write(json ? `${JSON.stringify({ url })}\n` : `${does} ${url}\n`);
    await stopped(terminal);
    const { delivered, pending } = await close();
    terminal.stderr.write(`Stopped: ${delivered} events delivered, ${pending} ${rest}.\n`);
    return relayExit.fine;
  } catch (error) {
    if (!(error instanceof AmplitudeAIError)) throw error;
    const { code, message } = error;
    if (json) terminal.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
    terminal.stderr.write(`amplitude-ai relay: ${message}\n`);
    return relayExit.usage;
  }
}

async function taking(options: RelayOptions) {
  const relay = await startRelay(options);
  const rest = options.to === undefined ? 'on disk for the next relay' : 'that their senders send again';
  return { url: `${relay.url}/v1/traces`, does: 'Takes OpenTelemetry spans at', close: () => relay.close(), rest };
}

async function delivering({ to, ...options }: RelayOptions, from: string) {
  if (to !== undefined) {
    throw new AmplitudeAIError(
      'INVALID_CONFIG',
      'A relay puts events into a stream (--to) or delivers those of one (--from): start one for each.',
    );
  }
  const { startDelivering } = await import('../nats/deliver.ts');
  const { url, stateUrl, close } = await startDelivering({ ...options, from });
  const does =
    stateUrl === undefined ? 'Delivers' : `Tells of itself at ${stateUrl}/healthz and /metrics, and delivers`;
  return { url, does: `${does} the events of`, close: () => close(), rest: 'left to others' };
}

async function stopped({ signal }: Terminal): Promise<void> {
  const done = new AbortController();
  const until = { signal: done.signal };
  const asked = [once(process, 'SIGINT', until), once(process, 'SIGTERM', until)];
  if (signal) asked.push(signal.aborted ? Promise.resolve([]) : once(signal, 'abort', until));
  await Promise.race(asked);
  done.abort();
  await Promise.allSettled(asked);
}
