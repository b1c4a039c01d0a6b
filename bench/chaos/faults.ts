import type { Answer, Event, Reply } from './server.ts';

/** What goes wrong at the other end. */
export interface Fault {
  readonly name: string;
  readonly answer: Answer;
  /** Milliseconds before anybody listens at all. */
  readonly silentFor?: number;
  /** Nothing of the kind is found in the name service for so many milliseconds. */
  readonly namelessFor?: number;
  /** One of those that are played for every change. */
  readonly isQuick?: boolean;
}

const ok: Reply = {};
const soon = { 'retry-after': '0' };
const RECOVERS_AFTER = 3_000;

/** Fails with this for three seconds. */
const during =
  (reply: Reply): Answer =>
  (_, since) =>
    since < RECOVERS_AFTER ? reply : ok;

/** Fails with this the first time. */
const once =
  (reply: Reply): Answer =>
  (request) =>
    request === 1 ? reply : ok;

/** Every tenth event belongs to a user whom the server does not like. */
const isWrong = ({ user_id: user }: Event) => user === 'user-3';
const wrongOnes = (events: readonly Event[]) => events.flatMap((event, index) => (isWrong(event) ? [index] : []));

const naming =
  (body: (indices: number[]) => unknown): Answer =>
  (_, __, events) => {
    const indices = wrongOnes(events);
    return indices.length === 0 ? ok : { status: 400, body: body(indices) };
  };

const quota = { code: 429, error: 'Too many requests for some devices and users', eps_threshold: 30 };

/** Everything that was measured to lose events elsewhere, and what an API may say by its documentation. */
export const faults: readonly Fault[] = [
  { name: 'healthy', answer: () => ok, isQuick: true },
  { name: 'refused for 3 s', answer: () => ok, silentFor: RECOVERS_AFTER, isQuick: true },
  { name: 'no such host for 3 s', answer: () => ok, namelessFor: RECOVERS_AFTER },
  { name: 'reset for 3 s', answer: during({ ends: 'reset' }), isQuick: true },
  { name: 'hangs once', answer: once({ ends: 'never' }) },
  { name: 'slow: 300 ms an answer', answer: () => ({ after: 300 }) },
  {
    name: '400, invalid fields named',
    answer: naming((indices) => ({ code: 400, error: 'invalid', events_with_invalid_fields: { time: indices } })),
    isQuick: true,
  },
  {
    name: '400, missing fields named',
    answer: naming((indices) => ({ code: 400, error: 'missing', events_with_missing_fields: { user_id: indices } })),
  },
  {
    name: '400, short ids named',
    answer: naming((indices) => ({ code: 400, error: 'short', events_with_invalid_id_lengths: { user_id: indices } })),
  },
  {
    name: '400, silenced events',
    answer: naming((indices) => ({ code: 400, error: 'silenced', silenced_events: indices })),
  },
  {
    name: '400 for uploads of more than 50, no reason',
    answer: (_, __, events) => (events.length > 50 ? { status: 400, body: 'no' } : ok),
  },
  {
    name: '400 invalid API key for 3 s',
    answer: during({ status: 400, body: { code: 400, error: 'Invalid API key: x' }, headers: soon }),
  },
  { name: '401 for 3 s', answer: during({ status: 401 }) },
  { name: '403 for 3 s', answer: during({ status: 403, body: '<html>forbidden' }) },
  { name: '408 three times', answer: (request) => (request <= 3 ? { status: 408, headers: soon } : ok) },
  {
    name: '413 above 100 kB',
    answer: (_, __, ___, bytes) => (bytes > 100_000 ? { status: 413, body: { code: 413, error: 'large' } } : ok),
  },
  {
    name: '413 above 100 events',
    answer: (_, __, events) => (events.length > 100 ? { status: 413, body: { code: 413, error: 'many' } } : ok),
    isQuick: true,
  },
  {
    name: '429 with Retry-After in seconds',
    answer: once({ status: 429, body: { code: 429 }, headers: { 'retry-after': '1' } }),
  },
  {
    name: '429 with Retry-After as a date',
    answer: (request) =>
      request === 1 ? { status: 429, headers: { 'retry-after': new Date(Date.now() + 1_000).toUTCString() } } : ok,
  },
  {
    name: '429, one user throttled for 3 s',
    answer: (_, since, events) =>
      since < RECOVERS_AFTER && wrongOnes(events).length > 0
        ? {
            status: 429,
            body: { ...quota, throttled_users: { 'user-3': 31 }, throttled_events: wrongOnes(events) },
            headers: { 'retry-after': '1' },
          }
        : ok,
    isQuick: true,
  },
  {
    name: '429, everybody throttled for 3 s',
    answer: (_, since, events) =>
      since < RECOVERS_AFTER
        ? { status: 429, body: { ...quota, throttled_events: [...events.keys()] }, headers: { 'retry-after': '1' } }
        : ok,
  },
  {
    name: '429, one user has used up a day',
    answer: (_, __, events) =>
      wrongOnes(events).length > 0
        ? { status: 429, body: { ...quota, exceeded_daily_quota_users: { 'user-3': 500_001 } } }
        : ok,
  },
  { name: '429 without a word', answer: once({ status: 429, body: '' }) },
  { name: '500 with JSON', answer: during({ status: 500, body: { code: 500 }, headers: soon }) },
  { name: '502 with HTML', answer: during({ status: 502, body: '<html>bad gateway</html>', headers: soon }) },
  {
    name: '503 with a JSON string',
    answer: during({ status: 503, body: '"unavailable"', headers: soon }),
    isQuick: true,
  },
  { name: '504, empty', answer: during({ status: 504, body: '', headers: soon }) },
  { name: '200 without a code', answer: () => ({ body: '' }) },
  { name: '200 with HTML', answer: () => ({ body: '<html>' }) },
  {
    name: 'stored, then 500',
    answer: (request) => (request % 4 === 1 ? { status: 500, keeps: () => true, headers: soon } : ok),
    isQuick: true,
  },
  { name: 'stored, then reset', answer: (request) => (request % 4 === 1 ? { ends: 'reset', keeps: () => true } : ok) },
  {
    name: 'truncated answers',
    answer: (request) => (request % 4 === 1 ? { ends: 'truncated', keeps: () => true } : ok),
  },
  { name: 'redirect once', answer: once({ status: 307, headers: { location: 'http://127.0.0.1:9/' } }) },
  { name: 'every second upload fails', answer: (request) => (request % 2 === 1 ? { status: 500, headers: soon } : ok) },
];
