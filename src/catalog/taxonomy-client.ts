import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { retryAfterMs } from './retry-after.ts';
import type { TaxonomyRequest } from './step-request.ts';
import { readAnswer, type TaxonomyAnswer } from './taxonomy-answer.ts';
import { TaxonomyError } from './taxonomy-error.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface TaxonomyOptions {
  /** Origin of the server. */
  readonly origin: string;
  readonly apiKey: string;
  readonly secretKey: string;
  readonly signal?: AbortSignal | undefined;
  /** First pause before a request is made again, doubled each time. Default: 500 ms. */
  readonly backoffMs?: number | undefined;
}

export type TaxonomyClient = (request: TaxonomyRequest) => Promise<TaxonomyAnswer>;

const retries = 5;
const requestTimeoutMs = 30_000;
/** The limits are per hour: a server that asks for more patience than this wants the next run, not this one. */
const longestWaitMs = 120_000;

/** Not the last word: the same request may succeed later. */
class Passing extends Error {
  readonly waitMs: number | undefined;

  constructor(message: string, waitMs?: number) {
    super(message);
    this.waitMs = waitMs;
  }
}

/** Asks the Taxonomy API, with patience for limits, outages and broken connections. */
export function taxonomyClient(options: TaxonomyOptions): TaxonomyClient {
  const { origin, apiKey, secretKey, signal, backoffMs = 500 } = options;
  const credentials = Buffer.from(`${apiKey}:${secretKey}`).toString('base64');
  const secrets = [secretKey, credentials];
  const clean = (text: string) => withoutSecrets(text, secrets);

  const once = async ({ method, path, form }: TaxonomyRequest): Promise<TaxonomyAnswer> => {
    const { status, retryAfter, body } = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Basic ${credentials}`, accept: 'application/json' },
      ...(form ? { body: new URLSearchParams(form) } : {}),
      // A redirect could carry the credentials to where nobody meant them to go.
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(requestTimeoutMs), ...(signal ? [signal] : [])]),
    })
      .then(async (response) => ({
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: await response.text(),
      }))
      .catch((error: unknown) => {
        signal?.throwIfAborted();
        throw new Passing(clean(reasonOf(error)));
      });
    if (status === 429 || status >= 500) {
      throw new Passing(`HTTP ${status}`, retryAfterMs(retryAfter, Date.now()));
    }
    const answer = readAnswer(status, body);
    if (answer.ok) return answer;
    const message = clean(answer.message);
    if (refusals.has(status)) throw notAllowed(status, message);
    return { ...answer, message };
  };

  return async (request) => {
    try {
      return await pRetry(() => once(request), {
        retries,
        minTimeout: backoffMs,
        ...(signal ? { signal } : {}),
        shouldRetry: ({ error }) => error instanceof Passing && (error.waitMs ?? 0) <= longestWaitMs,
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (!(error instanceof Passing) || retriesLeft === 0) return;
          const wait = error.waitMs ?? 0;
          if (wait <= longestWaitMs) await sleep(wait, undefined, signal ? { signal } : {});
        },
      });
    } catch (error) {
      if (error instanceof Passing) throw gaveUp(origin, error);
      throw error;
    }
  };
}

/** 404 too: it is what accounts without access to the API are answered with. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404]);

function notAllowed(status: number, message: string): TaxonomyError {
  return new TaxonomyError(
    'NOT_ALLOWED',
    `Amplitude answered ${status} (${message}).`,
    'Check that API key and secret key belong to the same project (with several environments: the first one), that ' +
      '--eu fits its region, and that its plan has the Taxonomy API (Enterprise, or the Govern add-on).',
  );
}

function gaveUp(origin: string, { message, waitMs }: Passing): TaxonomyError {
  if (message === 'HTTP 429') {
    const told = waitMs === undefined ? '' : ` and asked for ${Math.ceil(waitMs / 1000)} s of patience`;
    return new TaxonomyError(
      'LIMIT_REACHED',
      `Amplitude said that the limit of requests is reached${told}.`,
      'Run it again later: it goes on where it stopped.',
    );
  }
  return new TaxonomyError(
    'UNREACHABLE',
    `${origin} gave no usable answer after ${retries + 1} attempts (${message}).`,
    'Check the network, the proxy or --server-url, and run it again: it goes on where it stopped.',
  );
}

/** `fetch failed` alone says nothing; what failed is in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
