import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './read-answer.ts';

/** Of an answer no more is read: a proxy may send pages of HTML. */
const LONGEST_ANSWER = 64 * 1024;

const HOLD_OPEN_MS = 2_000;

const zip = promisify(gzip);

/** Fast is enough: prompts and answers shrink five-fold at any level, and slow levels cost more than they save. */
const GZIP_LEVEL = 1;

const secure = new https.Agent({ keepAlive: true });
const plain = new http.Agent({ keepAlive: true });

export interface Post {
  readonly url: string;
  /** JSON. */
  readonly body: Buffer;
  readonly isPacked: boolean;
  /** Milliseconds for the whole of it, however slowly bytes trickle. */
  readonly timeoutMs: number;
  /** Whether an app that has nothing else to do need not wait long for the answer. Default: it waits. */
  readonly mayEnd?: boolean;
  /** Cut out of the answer: Amplitude's answer to a wrong key quotes it, and answers are printed. */
  readonly secret: string;
}

/**
 * Posts JSON. Rejects when there was no whole answer. Not `fetch`: apps and their tests put others in its place, and
 * events must not be counted by, recorded with, or lost in those.
 */
export async function httpPost({ url, body, isPacked, timeoutMs, mayEnd, secret }: Post): Promise<Answer> {
  const sent = isPacked ? await zip(body, { level: GZIP_LEVEL }) : body;
  const target = new URL(url);
  const isSecure = target.protocol === 'https:';
  const packing = isPacked ? { 'content-encoding': 'gzip' } : {};
  const options = {
    method: 'POST',
    agent: isSecure ? secure : plain,
    signal: AbortSignal.timeout(timeoutMs),
    headers: { 'content-type': 'application/json', 'content-length': sent.length, ...packing },
  };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(target, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        if (text.length < LONGEST_ANSWER) text += piece;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: said } = response;
        resolve({ status: statusCode, text: text.replaceAll(secret, '<the key>'), retryAfter: said['retry-after'] });
      });
    });
    request.on('error', reject);
    if (mayEnd) letEnd(request);
    request.end(sent);
  });
}

/** An agent holds a socket again when it gives it to the next request. */
function letEnd(request: http.ClientRequest): void {
  request.once('socket', (socket) => {
    const timer = setTimeout(() => socket.unref(), HOLD_OPEN_MS);
    timer.unref?.();
    request.once('close', () => clearTimeout(timer));
  });
}
