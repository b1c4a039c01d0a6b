import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './batch-answer.ts';

const zip = promisify(gzip);

/** Fast is enough: text of conversations shrinks five-fold at any level, and slow levels cost more than they save. */
const GZIP_LEVEL = 1;
const TIMEOUT_MS = 120_000;

export interface Target {
  readonly url: string;
  readonly apiKey: string;
  readonly minIdLength: number;
}

/** Sends one upload. Rejects when there was no answer at all. */
export async function postBatch({ url, apiKey, minIdLength }: Target, events: readonly string[]): Promise<Answer> {
  const head = `{"api_key":${JSON.stringify(apiKey)},"options":{"min_id_length":${minIdLength}},"events":[`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: await zip(`${head}${events.join(',')}]}`, { level: GZIP_LEVEL }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { status, headers } = response;
  // Amplitude's answer to a wrong key quotes it, and answers are printed.
  const text = (await response.text()).replaceAll(apiKey, '<the key>');
  return { status, text, retryAfter: headers.get('retry-after') };
}
