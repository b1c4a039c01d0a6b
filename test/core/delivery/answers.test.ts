import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, type Verdict } from '../../../src/core/delivery/read-answer.ts';

/** Three events of two users. */
const sent = [{ owners: ['user-1'] }, { owners: ['user-2', 'device-2'] }, { owners: ['user-1'] }];
const at = Date.UTC(2026, 0, 1);

const taken: Verdict = { kind: 'taken' };
const later = (reason: string, afterMs?: number): Verdict => ({ kind: 'later', reason, afterMs });
const halves = (reason: string, isTooLarge = false): Verdict => ({ kind: 'split', reason, isTooLarge });
const held = (reason: string): Verdict => ({ kind: 'refused', code: 'INVALID_KEY', reason });
const given = (reason: string): Verdict => ({ kind: 'refused', code: 'DELIVERY_FAILED', reason });
const slower = (indices: number[], owners: string[], perSecond?: number, afterMs?: number): Verdict => ({
  kind: 'slower',
  reason: '429',
  indices: new Set(indices),
  owners: new Set(owners),
  perSecond,
  afterMs,
});
const without = (...faults: [number, string][]): Verdict => ({ kind: 'without', faults: new Map(faults) });

const spent = 'its user or device has used up its events of the day; tomorrow it would be taken';

/** Status, body, Retry-After, and what becomes of the events. */
const rows: readonly (readonly [number, unknown, string | undefined, Verdict])[] = [
  [200, { code: 200, events_ingested: 3 }, undefined, taken],
  [200, '', undefined, taken],
  [200, '<html>', undefined, taken],
  [204, '', undefined, taken],
  [307, '', undefined, given('307')],
  [400, { error: 'Invalid API key: x' }, undefined, held('400 Invalid API key: x')],
  [
    400,
    { error: 'Request missing required field', missing_field: 'api_key' },
    undefined,
    held('400 Request missing required field'),
  ],
  [
    400,
    { error: 'wrong', events_with_invalid_fields: { time: [0, 2] } },
    undefined,
    without([0, 'time invalid'], [2, 'time invalid']),
  ],
  [400, { error: 'wrong', events_with_missing_fields: { user_id: [1] } }, undefined, without([1, 'user_id missing'])],
  [
    400,
    { error: 'wrong', events_with_invalid_id_lengths: { user_id: [1] } },
    undefined,
    without([1, 'user_id too short']),
  ],
  [400, { error: 'wrong', silenced_events: [2] }, undefined, without([2, 'silenced'])],
  [
    400,
    { error: 'wrong', events_with_invalid_fields: { time: [0], price: [0] } },
    undefined,
    without([0, 'time invalid, price invalid']),
  ],
  [400, { error: 'wrong', events_with_invalid_fields: { time: ['0'] } }, undefined, halves('400 wrong')],
  [400, 'no', undefined, halves('400')],
  [401, '', undefined, held('401')],
  [403, '<html>', undefined, held('403')],
  [404, { error: 'nothing here' }, undefined, given('404 nothing here')],
  [408, '', undefined, later('408')],
  [413, { error: 'Payload too large' }, undefined, halves('413 Payload too large', true)],
  [429, { error: 'Too many requests' }, undefined, later('429 Too many requests')],
  [429, '', '2', later('429', 2_000)],
  [429, '', 'Thu, 01 Jan 2026 00:00:05 GMT', later('429', 5_000)],
  [429, '', 'Wed, 31 Dec 2025 00:00:00 GMT', later('429', 0)],
  [429, '', 'soon', later('429')],
  [429, { throttled_users: { 'user-1': 31 }, throttled_events: [0] }, undefined, slower([0, 2], ['user-1'])],
  [429, { throttled_devices: { 'device-2': 31 }, eps_threshold: 10 }, '3', slower([1], ['device-2'], 10, 3_000)],
  [429, { throttled_events: [1] }, undefined, slower([1], ['user-2', 'device-2'])],
  [429, { throttled_events: [1], eps_threshold: -5 }, undefined, slower([1], ['user-2', 'device-2'])],
  [429, { throttled_users: { 'user-9': 31 } }, undefined, later('429')],
  [429, { throttled_users: null, throttled_events: 'all' }, undefined, later('429')],
  [429, { exceeded_daily_quota_users: { 'user-1': 500_001 } }, undefined, without([0, spent], [2, spent])],
  [429, { exceeded_daily_quota_devices: { 'device-2': 500_001 } }, undefined, without([1, spent])],
  [429, { exceeded_daily_quota_users: { 'user-9': 500_001 } }, undefined, later('429')],
  [500, { error: 'oops' }, undefined, later('500 oops')],
  [500, '"oops"', undefined, later('500')],
  [502, '<html>bad gateway</html>', '1', later('502', 1_000)],
  [503, '', undefined, later('503')],
  [599, '', undefined, later('599')],
];

describe('an answer of Amplitude', () => {
  it.each(rows)('%i %j, Retry-After %j: %j', (status, body, retryAfter, verdict) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    expect(readAnswer({ status, text, retryAfter }, sent, at)).toEqual(verdict);
  });

  it('is understood somehow, whatever it is', () => {
    const field = fc.constantFrom(
      'error',
      'events_with_invalid_fields',
      'silenced_events',
      'exceeded_daily_quota_users',
      'throttled_users',
      'throttled_events',
      'eps_threshold',
      'missing_field',
    );
    const body = fc.oneof(
      fc.string(),
      fc.dictionary(field, fc.jsonValue()).map((value) => JSON.stringify(value)),
      fc.json(),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        body,
        fc.option(fc.string(), { nil: undefined }),
        (status, text, retryAfter) => {
          const verdict = readAnswer({ status, text, retryAfter }, sent, at);
          expect(['taken', 'later', 'split', 'without', 'slower', 'refused']).toContain(verdict.kind);
          if (verdict.kind === 'without') expect(verdict.faults.size).toBeGreaterThan(0);
          if (verdict.kind === 'slower') expect(verdict.indices.size).toBeGreaterThan(0);
          if (verdict.kind === 'slower') expect(verdict.perSecond ?? 1).toBeGreaterThanOrEqual(1);
          if (verdict.kind === 'later') expect(verdict.afterMs ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
