import type { EventData } from '../../schema/event-data.ts';
import type { Encoding } from '../../schema/field.ts';
import type { SessionEnrichments } from '../../schema/generated/options.ts';
import type { Bound } from './bound.ts';
import { type ContentMode, mayLeave } from './content-mode.ts';
import { derivations } from './derive.ts';
import { encodeEnrichments } from './enrichments.ts';
import { toJson } from './json.ts';
import type { Price } from './pricing.ts';
import { normalizeTools } from './tool-definitions.ts';
import { unattributedDevice } from './unattributed-device.ts';
import type { WireEvent } from './wire-event.ts';

/** One tracked thing before it is written out. Holds references only; the work is done in `toEvent`. */
export interface Pending {
  readonly data: EventData;
  readonly options: Readonly<Record<string, unknown>>;
  readonly bound: Bound;
  readonly id: string | undefined;
  readonly turnId: number | undefined;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly insertId: string;
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

/** Writes an event in Amplitude's HTTP V2 form. The content mode is applied here, before anything else sees it. */
export function toEvent(pending: Pending, mode: ContentMode, price: Price | undefined): WireEvent {
  const { data, bound, id, turnId } = pending;
  const given = pending.options;
  const own: Record<string, unknown> = { componentType: data.component, turnId, totalCostUsd: costOf(given, price) };
  if (data.idOption) own[data.idOption] = id;
  const properties: Record<string, unknown> = {};
  const inherited: Readonly<Record<string, unknown>> = { ...bound };
  for (const [option, wire, privacy, encoding, fallback] of data.fields) {
    if (!mayLeave(mode, privacy)) continue;
    const value = given[option] ?? own[option] ?? inherited[option] ?? derivations[option]?.(given) ?? fallback;
    if (value === undefined || value === null) continue;
    const encoded = encoders[encoding](value, mode !== 'metadata_only');
    if (encoded !== undefined) properties[wire] = encoded;
  }
  return { ...envelopeOf(pending), event_properties: properties };
}

/** Price of a call that the app did not price itself. An answer from the app's own cache costs nothing. */
function costOf(given: Readonly<Record<string, unknown>>, price: Price | undefined): number | undefined {
  const { provider, model, totalCostUsd, wasCached } = given;
  if (!price || totalCostUsd !== undefined || wasCached === true) return undefined;
  if (typeof provider !== 'string' || typeof model !== 'string') return undefined;
  const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return price(provider, model, {
    input: count(given.inputTokens),
    output: count(given.outputTokens),
    cacheRead: count(given.cacheReadTokens),
    cacheCreation: count(given.cacheCreationTokens),
  });
}

function envelopeOf({ data, options, bound, time, insertId }: Pending): WireEvent {
  const pick = <K extends keyof Bound>(key: K): Bound[K] => (options[key] as Bound[K]) ?? bound[key]; // Same option types.
  const userId = pick('userId');
  const deviceId = pick('deviceId') ?? (userId === undefined ? unattributedDevice() : undefined);
  const browserSession = Number(pick('browserSessionId'));
  const groups = pick('groups');
  return {
    event_type: data.type,
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(deviceId === undefined ? {} : { device_id: deviceId }),
    ...(Number.isSafeInteger(browserSession) && browserSession > 0 ? { session_id: browserSession } : {}),
    ...(groups === undefined ? {} : { groups }),
    time,
    insert_id: insertId,
    event_properties: {},
  };
}
