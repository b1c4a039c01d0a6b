/** What an upload's answer means for its events. */
export type Verdict =
  | { readonly kind: 'taken' }
  /** Nothing was taken; the same may be sent again. */
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs: number | undefined }
  /** Nothing was taken; a part of it may be. */
  | { readonly kind: 'split'; readonly reason: string; readonly isTooLarge: boolean }
  /** Nothing was taken; without these events the rest would be. */
  | { readonly kind: 'without'; readonly faults: ReadonlyMap<number, string> }
  /** Nothing was taken; without the events of these users and devices the rest would be, and later those too. */
  | Slower
  /** Nothing will ever be taken. */
  | { readonly kind: 'refused'; readonly code: 'INVALID_KEY' | 'DELIVERY_FAILED'; readonly reason: string };

/** Who sent more than Amplitude takes of one. */
export interface Slower {
  readonly kind: 'slower';
  readonly reason: string;
  readonly indices: ReadonlySet<number>;
  readonly owners: ReadonlySet<string>;
  readonly perSecond: number | undefined;
  readonly afterMs: number | undefined;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The header, if there was one. */
  readonly retryAfter: string | undefined;
}

type Loose = Readonly<Record<string, unknown>>;

/** What was sent: the user and the device that each event counts for. */
type Sent = readonly { readonly owners: readonly string[] }[];

/** Reads an answer of the HTTP V2 or the Batch Event Upload API. */
export function readAnswer(answer: Answer, sent: Sent, now: number): Verdict {
  const { status } = answer;
  const body = parse(answer.text);
  const said = `${status}${typeof body?.error === 'string' ? ` ${body.error}` : ''}`;
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 413) return { kind: 'split', reason: said, isTooLarge: true };
  if (status === 401 || status === 403 || (status === 400 && /api.?key/i.test(`${said} ${body?.missing_field}`))) {
    return { kind: 'refused', code: 'INVALID_KEY', reason: said };
  }
  if (status === 400) {
    const faults = faultsOf(body);
    return faults.size > 0 ? { kind: 'without', faults } : { kind: 'split', reason: said, isTooLarge: false };
  }
  const afterMs = retryAfterMs(answer.retryAfter, now);
  if (status === 429) {
    const spent = overQuota(body, sent);
    if (spent.size > 0) return { kind: 'without', faults: spent };
    const { indices, owners } = tooFast(body, sent);
    const perSecond = asRate(body?.eps_threshold);
    if (indices.size > 0) return { kind: 'slower', reason: said, indices, owners, perSecond, afterMs };
  }
  if (status === 429 || status === 408 || status >= 500) return { kind: 'later', reason: said, afterMs };
  return { kind: 'refused', code: 'DELIVERY_FAILED', reason: said };
}

function parse(text: string): Loose | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Loose) : undefined; // Any key may be read of an object.
  } catch {
    return undefined; // A proxy in between answers in HTML.
  }
}

/** Lists of indices by field, and what they mean. */
const faultLists = {
  events_with_invalid_fields: 'invalid',
  events_with_missing_fields: 'missing',
  events_with_invalid_id_lengths: 'too short',
} as const;

function faultsOf(body: Loose | undefined): Map<number, string> {
  const faults = new Map<number, string>();
  const note = (indices: unknown, reason: string) => {
    if (!Array.isArray(indices)) return;
    for (const index of indices) {
      const before = faults.get(index);
      if (Number.isSafeInteger(index)) faults.set(index, before ? `${before}, ${reason}` : reason);
    }
  };
  for (const [list, what] of Object.entries(faultLists)) {
    const byField = body?.[list];
    if (typeof byField !== 'object' || byField === null) continue;
    for (const [field, indices] of Object.entries(byField)) note(indices, `${field} ${what}`);
  }
  note(body?.silenced_events, 'silenced');
  return faults;
}

const quotaLists = ['exceeded_daily_quota_users', 'exceeded_daily_quota_devices'] as const;
const throttleLists = ['throttled_users', 'throttled_devices'] as const;

/** Of maps from users and devices to counts. */
function namedIn(body: Loose | undefined, lists: readonly string[]): Set<string> {
  return new Set(lists.flatMap((list) => Object.keys(Object(body?.[list]))));
}

const OVER_QUOTA = 'its user or device has used up its events of the day; tomorrow it would be taken';

/** Waiting a minute does not help who has used up a day. */
function overQuota(body: Loose | undefined, sent: Sent): Map<number, string> {
  const spent = namedIn(body, quotaLists);
  const faults = new Map<number, string>();
  if (spent.size === 0) return faults;
  for (const [index, { owners }] of sent.entries()) {
    if (owners.some((owner) => spent.has(owner))) faults.set(index, OVER_QUOTA);
  }
  return faults;
}

/** Those whom the answer names, or, where it names none, whose events it does. */
function tooFast(body: Loose | undefined, sent: Sent): Pick<Slower, 'indices' | 'owners'> {
  const named = namedIn(body, throttleLists);
  const listed = new Set<unknown>(Array.isArray(body?.throttled_events) ? body.throttled_events : []);
  const indices = new Set<number>();
  const owners = new Set<string>();
  for (const [index, { owners: own }] of sent.entries()) {
    for (const owner of own) {
      if (named.size > 0 ? !named.has(owner) : !listed.has(index)) continue;
      indices.add(index);
      owners.add(owner);
    }
  }
  return { indices, owners };
}

function asRate(threshold: unknown): number | undefined {
  const rate = Number(threshold);
  return rate >= 1 && Number.isFinite(rate) ? rate : undefined;
}

/** Whoever asks for more, by a mistake in a header or a clock, is asked again all the same; timers wrap around as well. */
const LONGEST_PAUSE_MS = 15 * 60_000;

/** Seconds or a date, as HTTP has it. */
function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_PAUSE_MS);
}
