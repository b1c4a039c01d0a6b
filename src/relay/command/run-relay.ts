import { once } from 'node:events';
import { AmplitudeAIError } from '../../core/errors.ts';
import type { RelayOptions } from '../options.ts';
import { startRelay } from '../start-relay.ts';

const relayExit = { fine: 0, usage: 2 } as const;

export interface RelayFlags extends Omit<RelayOptions, 'apiKey' | 'token'> {
  readonly apiKey?: string;
  readonly json?: boolean;
}

/** What the command needs of a process. */
interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly signal?: AbortSignal | undefined;
}

/** Runs a relay until it is stopped. The address goes to stdout, everything else to stderr. */
export async function runRelay(options: RelayOptions, { json }: RelayFlags, terminal: Terminal): Promise<number> {
  try {
    const relay = await startRelay(options);
    const url = `${relay.url}/v1/traces`;
    terminal.stdout.write(json ? `${JSON.stringify({ url })}\n` : `Takes OpenTelemetry spans at ${url}\n`);
    await stopped(terminal);
    const { delivered, pending } = await relay.close();
    terminal.stderr.write(`Stopped: ${delivered} events delivered, ${pending} on disk for the next relay.\n`);
    return relayExit.fine;
  } catch (error) {
    if (!(error instanceof AmplitudeAIError)) throw error;
    const { code, message } = error;
    if (json) terminal.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
    terminal.stderr.write(`amplitude-ai relay: ${message}\n`);
    return relayExit.usage;
  }
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
