import { randomUUID } from 'node:crypto';
import type { EventData } from '../../schema/event-data.ts';
import type { Encoding, PrivacyClass } from '../../schema/field.ts';
import type { SessionEnrichments } from '../../schema/generated/options.ts';
import type { Bound, Identity } from './bound.ts';
import { type ContentMode, mayLeave } from './content-mode.ts';
import { derivations } from './derive.ts';
import { encodeEnrichments } from './enrichments.ts';
import { toJson } from './json.ts';
import type { Price } from './pricing.ts';
import { normalizeTools } from './tool-definitions.ts';
import type { Options } from './tracker.ts';
import { unattributedDevice } from './unattributed-device.ts';
import type { WireEvent } from './wire-event.ts';

/** One tracked thing before it is written out. Holds references only; the work is done in `toEvent`. */
export interface Pending {
  readonly data: EventData;
  readonly options: Options;
  readonly bound: Bound;
  readonly id: string | undefined;
  readonly turnId: number | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
}

type Encode = (value: unknown, withContent: boolean) => unknown;

const encoders: Record<Encoding, Encode> = {
  plain: (value) => plain(value),
  json: (value) => toJson(value),
  text: (value) => (typeof value === 'string' ? { text: value } : undefined),
  toolDefinitions: (value) => (Array.isArray(value) && value.length > 0 ? toJson(normalizeTools(value)) : undefined),
  // The table says that this encoding belongs to enrichments; the types of the methods hold callers to it.
  enrichments: (value, withContent) => toJson(encodeEnrichments(value as SessionEnrichments, withContent)),
};

function plain(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return value === undefined || value === null ? undefined : toJson(value);
}

/** A row of the events table, ready for looking up by option. */
interface Field {
  readonly wire: string;
  readonly privacy: PrivacyClass;
  readonly encode: Encode;
}

interface Plan {
  readonly fields: ReadonlyMap<string, Field>;
  /** Options that are filled when nobody gave them. */
  readonly fallbacks: readonly (readonly [option: string, value: (given: Options) => unknown])[];
}

const plans = new WeakMap<EventData, Plan>();

function planOf(data: EventData): Plan {
  let plan = plans.get(data);
  if (!plan) {
    const rows = data.fields;
    plan = {
      fields: new Map(
        rows.map(([option, wire, privacy, encoding]) => [option, { wire, privacy, encode: encoders[encoding] }]),
      ),
      fallbacks: rows.flatMap(([option, , , , fallback]): Plan['fallbacks'] => {
        const derive = derivations[option];
        if (derive) return [[option, (given) => derive(given) ?? fallback]];
        return fallback === undefined ? [] : [[option, () => fallback]];
      }),
    };
    plans.set(data, plan);
  }
  return plan;
}

/** Writes an event in Amplitude's HTTP V2 form. The content mode is applied here, before anything else sees it. */
export function toEvent(pending: Pending, mode: ContentMode, price: Price | undefined): WireEvent {
  const { data, options, bound, id, turnId } = pending;
  const { fields, fallbacks } = planOf(data);
  const properties: Record<string, unknown> = {};
  const write = (option: string, value: unknown): void => {
    const field = fields.get(option);
    if (!field || value === undefined || value === null || !mayLeave(mode, field.privacy)) return;
    const encoded = field.encode(value, mode !== 'metadata_only');
    if (encoded !== undefined) properties[field.wire] = encoded;
  };
  // Later ones win: what surrounds the call, then the call itself, then what only we know.
  for (const option in bound) write(option, bound[option as keyof Bound]); // Its own keys; it is a plain object.
  for (const option in options) write(option, options[option]);
  write('componentType', data.component);
  write('turnId', turnId);
  if (data.idOption !== null) write(data.idOption, id);
  if (options.totalCostUsd === undefined) write('totalCostUsd', costOf(options, price));
  for (const [option, value] of fallbacks) {
    if ((options[option] ?? bound[option as keyof Bound]) === undefined) write(option, value(options)); // As above.
  }
  return envelopeOf(pending, properties);
}

/** Price of a call that the app did not price itself. An answer from the app's own cache costs nothing. */
function costOf(given: Options, price: Price | undefined): number | undefined {
  const { provider, model, wasCached } = given;
  if (!price || wasCached === true) return undefined;
  if (typeof provider !== 'string' || typeof model !== 'string') return undefined;
  const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return price(provider, model, {
    input: count(given.inputTokens),
    output: count(given.outputTokens),
    cacheRead: count(given.cacheReadTokens),
    cacheCreation: count(given.cacheCreationTokens),
  });
}

function envelopeOf({ data, options, bound, time }: Pending, properties: Record<string, unknown>): WireEvent {
  const pick = <K extends keyof Identity>(key: K): Identity[K] => (options[key] as Identity[K]) ?? bound[key]; // Same option types.
  const event: WireEvent = { event_type: data.type, time, insert_id: randomUUID(), event_properties: properties };
  const userId = pick('userId');
  const deviceId = pick('deviceId') ?? (userId === undefined ? unattributedDevice() : undefined);
  const browserSession = Number(pick('browserSessionId'));
  const groups = pick('groups');
  if (userId !== undefined) event.user_id = userId;
  if (deviceId !== undefined) event.device_id = deviceId;
  if (Number.isSafeInteger(browserSession) && browserSession > 0) event.session_id = browserSession;
  if (groups !== undefined) event.groups = groups;
  return event;
}
