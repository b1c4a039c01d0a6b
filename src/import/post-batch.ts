import { httpPost } from '../core/delivery/http-post.ts';
import type { Answer } from '../core/delivery/read-answer.ts';

const TIMEOUT_MS = 120_000;

export interface Target {
  readonly url: string;
  readonly apiKey: string;
  readonly minIdLength: number;
}

/** Sends one upload. Rejects when there was no answer at all. */
export function postBatch({ url, apiKey, minIdLength }: Target, events: readonly string[]): Promise<Answer> {
  const head = `{"api_key":${JSON.stringify(apiKey)},"options":{"min_id_length":${minIdLength}},"events":[`;
  const json = `${head}${events.join(',')}]}`;
  return httpPost({ url, body: Buffer.from(json), isPacked: true, timeoutMs: TIMEOUT_MS, secret: apiKey });
}
