import { guard } from '../core/guard.ts';
import { eventStreamListener } from './event-stream-listener.ts';
import { hide } from './hide.ts';
import type { Observation } from './observation.ts';
import { type BodyListener, readAlong } from './read-along.ts';

type Take = (value: unknown, listener: BodyListener) => void;

/** Server-sent events, and JSON line by line. */
const STREAMED = /^(text\/event-stream|application\/(x-ndjson|stream\+json|jsonl))/;

const encoder = new TextEncoder();

/** Methods that read the whole body, and how it is known from what they give. */
const WHOLE: Readonly<Record<string, Take>> = {
  json: (value, { whole }) => whole(value),
  // Events end with a line of their own.
  text: (value, { bytes }) => bytes(encoder.encode(`${value}\n`)),
  arrayBuffer: (value, { bytes }) => bytes(new Uint8Array(value as ArrayBuffer)), // What the platform gives.
  bytes: (value, { bytes }) => bytes(value as Uint8Array), // As above.
};

/** Not looked up at import: naming the class makes Node load all of its HTTP client, half of what the import takes. */
function bodyOf(response: Response): ReadableStream<Uint8Array> {
  return Object.getOwnPropertyDescriptor(Response.prototype, 'body')?.get?.call(response); // The getter of this very class.
}

/**
 * Reads along in an answer of the platform's `fetch`, in whatever way the app reads it. The response is the very one;
 * nothing is read that the app does not read, but for the few words of a refusal, which apps throw away.
 */
export function observeResponse(response: Response, observation: Observation, signal: AbortSignal | undefined): void {
  if (!response.ok) {
    observeRefusal(response, observation);
    return;
  }
  const stream = STREAMED.test(response.headers.get('content-type') ?? '');
  const reader = stream ? observation.reader.stream?.() : undefined;
  const listener = untilAbort(reader ? eventStreamListener(reader, observation) : wholeListener(observation), signal);
  watchBody(response, sharedOf(listener));
}

/** Who aborts may never read again, nor cancel. The signal may be one that lives as long as the app. */
function untilAbort(listener: BodyListener, signal: AbortSignal | undefined): BodyListener {
  if (!signal) return listener;
  const end = (error?: unknown) => {
    signal.removeEventListener('abort', abort);
    listener.end(error);
  };
  const abort = () => end(signal.reason);
  signal.addEventListener('abort', abort);
  return { ...listener, end };
}

/** A response and its clones have the same words: who reads first is listened to. */
function sharedOf(listener: BodyListener): () => BodyListener {
  let owner: object | undefined;
  return () => {
    const self = {};
    const isFirst = () => (owner ??= self) === self;
    return {
      asked: () => isFirst() && listener.asked(),
      given: () => isFirst() && listener.given(),
      bytes: (bytes) => isFirst() && listener.bytes(bytes),
      whole: (value) => isFirst() && listener.whole(value),
      end: (error) => isFirst() && listener.end(error),
    };
  };
}

function watchBody(response: Response, listenerOf: () => BodyListener): void {
  const listener = listenerOf();
  let along: ReadableStream<Uint8Array> | undefined;
  const open = () => bodyOf(response);
  if (response.body)
    Object.defineProperty(response, 'body', { configurable: true, get: () => (along ??= readAlong(open, listener)) });
  for (const [name, take] of Object.entries(WHOLE)) watchMethod(response, name, take, listener);
  const clone = response.clone;
  hide(response, 'clone', () => {
    const copy = clone.call(response);
    guard('observing a response', watchBody, copy, listenerOf);
    return copy;
  });
}

function watchMethod(response: Response, name: string, take: Take, listener: BodyListener): void {
  const original: unknown = Reflect.get(response, name);
  if (typeof original !== 'function') return;
  const read = (): Promise<unknown> => {
    // Who asks a second time gets a no, and the first one's answer stands.
    const isSecond = response.bodyUsed;
    const given: Promise<unknown> = Reflect.apply(original, response, []);
    if (isSecond) return given;
    return given.then(
      (value) => {
        guard('reading a body', take, value, listener);
        listener.end();
        return value;
      },
      (error: unknown) => {
        listener.end(error);
        throw error;
      },
    );
  };
  hide(response, name as 'text', read as Response['text']); // One of the methods above.
}

/** A body that is one JSON value, or an array of the pieces of a stream. */
function wholeListener(observation: Observation): BodyListener {
  const decoder = new TextDecoder();
  let text = '';
  const whole = (value: unknown) => endWith(value, observation);
  return {
    asked: () => undefined,
    given: () => undefined,
    bytes: (bytes) => {
      text += decoder.decode(bytes, { stream: true });
    },
    whole,
    end: (error) => {
      if (error !== undefined) observation.fail(error);
      else if (text !== '') guard('reading a body', () => whole(JSON.parse(text)));
      // Of an answer that was left unread nothing is known; one that was read has ended already.
      observation.leaveUnread();
    },
  };
}

function endWith(answer: unknown, observation: Observation): void {
  const reader = Array.isArray(answer) ? observation.reader.stream?.() : undefined;
  if (!reader || !Array.isArray(answer)) {
    observation.succeed(answer);
    return;
  }
  for (const piece of answer) reader.read(piece);
  observation.endStream(() => reader.end(), observation.elapsed, undefined);
}

function observeRefusal(response: Response, observation: Observation): void {
  const { status, statusText } = response;
  const fail = (text: string) => {
    const body = guard('reading a refusal', wordsOf, text);
    observation.fail({ name: `HTTP${status}`, status, message: body ?? `${status} ${statusText}`.trim() });
  };
  response
    .clone()
    .text()
    .then(fail, () => fail(''));
}

/** What vendors say in a refusal: `{ error: { message } }`. */
function wordsOf(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const { error, message }: { error?: unknown; message?: unknown } = JSON.parse(text);
  const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : (error ?? message);
  return typeof said === 'string' ? said : undefined;
}
