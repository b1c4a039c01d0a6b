import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { httpPost } from '../core/delivery/http-post.ts';
import type { Answer } from '../core/delivery/read-answer.ts';

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
  return httpPost({
    url,
    body: await zip(`${head}${events.join(',')}]}`, { level: GZIP_LEVEL }),
    headers: { 'content-encoding': 'gzip' },
    timeoutMs: TIMEOUT_MS,
    secret: apiKey,
  });
}
