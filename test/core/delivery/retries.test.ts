import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmplitudeAI } from '../../../src/core/amplitude-ai.ts';
import { shared } from '../../../src/core/shared-state.ts';
import { type Reply, startIngestion } from './ingestion.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => {
  vi.restoreAllMocks();
  shared.told.clear();
});

/** What becomes of three events, of which the second is another user's, when the first answer is this one. */
interface Row {
  readonly answer: Reply;
  /** Which events are in each upload. */
  readonly uploads: readonly (readonly number[])[];
  /** Nothing: all are delivered. */
  readonly rejected?: Readonly<Record<string, number>>;
  readonly held?: string;
}

const now = { 'retry-after': '0' };
const answered = (status: number, body: unknown = '', headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  headers,
});
const past = { 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' };

const all = [0, 1, 2];
const once = [all];
const again = [all, all];
const inHalves = [all, [0, 1], [2]];
const withoutSecond = [all, [0, 2]];
const secondLater = [all, [0, 2], [1]];
const spent = 'its user or device has used up its events of the day; tomorrow it would be taken';

const rows: Readonly<Record<string, Row>> = {
  '200': { answer: answered(200, { code: 200 }), uploads: once },
  '200 without a code': { answer: answered(200), uploads: once },
  '200 with a page': { answer: answered(200, '<html>'), uploads: once },
  '204': { answer: answered(204), uploads: once },
  'a connection that is reset': { answer: 'reset', uploads: again },
  '307 to elsewhere': { answer: answered(307, '', { location: 'http://127.0.0.1:9/' }), uploads: once, held: '307' },
  '400 that names no event': { answer: answered(400, 'no'), uploads: inHalves },
  '400 that names events in words': {
    answer: answered(400, { error: 'wrong', events_with_invalid_fields: { time: ['one'] } }),
    uploads: inHalves,
  },
  '400 that names an invalid field': {
    answer: answered(400, { error: 'wrong', events_with_invalid_fields: { time: [1] } }),
    uploads: withoutSecond,
    rejected: { 'time invalid': 1 },
  },
  '400 that names a missing field': {
    answer: answered(400, { error: 'wrong', events_with_missing_fields: { user_id: [1] } }),
    uploads: withoutSecond,
    rejected: { 'user_id missing': 1 },
  },
  '400 that names an id that is too short': {
    answer: answered(400, { error: 'wrong', events_with_invalid_id_lengths: { user_id: [1] } }),
    uploads: withoutSecond,
    rejected: { 'user_id too short': 1 },
  },
  '400 that names silenced events': {
    answer: answered(400, { error: 'wrong', silenced_events: [1] }),
    uploads: withoutSecond,
    rejected: { silenced: 1 },
  },
  '400 for the key': {
    answer: answered(400, { code: 400, error: 'Invalid API key: a-key' }),
    uploads: once,
    held: '400 Invalid API key: <the key>',
  },
  '400 without a key': {
    answer: answered(400, { error: 'Request missing required field', missing_field: 'api_key' }),
    uploads: once,
    held: '400 Request missing required field',
  },
  '401': { answer: answered(401), uploads: once, held: '401' },
  '403 with a page': { answer: answered(403, '<html>'), uploads: once, held: '403' },
  '404': { answer: answered(404, { error: 'nothing here' }), uploads: once, held: '404 nothing here' },
  '408': { answer: answered(408, '', now), uploads: again },
  '413': { answer: answered(413, { error: 'Payload too large' }), uploads: inHalves },
  '429 with Retry-After in seconds': { answer: answered(429, { code: 429 }, now), uploads: again },
  '429 with Retry-After as a date': { answer: answered(429, '', past), uploads: again },
  '429 that names a user': {
    answer: answered(429, { throttled_users: { 'user-2': 31 }, throttled_events: [1] }, now),
    uploads: secondLater,
  },
  '429 that names an event': { answer: answered(429, { throttled_events: [1] }, now), uploads: secondLater },
  '429 that names all events': { answer: answered(429, { throttled_events: all }, now), uploads: again },
  '429 that names somebody else': { answer: answered(429, { throttled_users: { 'user-9': 31 } }, now), uploads: again },
  '429 for a user who has used up a day': {
    answer: answered(429, { exceeded_daily_quota_users: { 'user-2': 500_001 } }),
    uploads: withoutSecond,
    rejected: { [spent]: 1 },
  },
  '500 with JSON': { answer: answered(500, { code: 500, error: 'oops' }, now), uploads: again },
  '500 with a text': { answer: answered(500, '"oops"', now), uploads: again },
  '502 with a page': { answer: answered(502, '<html>bad gateway</html>', now), uploads: again },
  '503 without a body': { answer: answered(503, '', now), uploads: again },
  '504 with Retry-After as a date': { answer: answered(504, '', past), uploads: again },
  '599': { answer: answered(599, '', now), uploads: again },
};

describe('events whose first answer is', () => {
  it.each(Object.entries(rows))('%s are retried, held, split or dropped', async (_, row) => {
    const { answer, uploads, rejected = {}, held } = row;
    await using server = await startIngestion((__, attempt) =>
      attempt === 1 ? answer : { status: 200, body: { code: 200 } },
    );
    const ai = new AmplitudeAI({ apiKey: 'a-key', serverUrl: server.url });
    for (const userId of ['user-1', 'user-2', 'user-3']) ai.trackUserMessage({ userId, content: 'hello' });
    const report = await ai.flush({ timeoutMs: 30_000 });
    const dropped = Object.values(rejected).reduce((sum, count) => sum + count, 0);
    expect(report).toEqual(
      held === undefined
        ? { delivered: 3 - dropped, rejected: dropped, reasons: rejected, pending: 0 }
        : { delivered: 0, rejected: 0, reasons: {}, pending: 3, held },
    );
    const [first] = server.uploads;
    const ids = first?.events.map(({ insert_id: id }) => id) ?? [];
    expect(server.uploads.map(({ events }) => events.map(({ insert_id: id }) => ids.indexOf(id)))).toEqual(uploads);
  });
});
