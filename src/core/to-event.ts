import { randomUUID } from 'node:crypto';
import type { EventData, Giver } from '../../schema/event-data.ts';
import type { Encoding, PrivacyClass } from '../../schema/field-class.ts';
import type { SessionEnrichments } from '../../schema/generated/options.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Bound } from './bound.ts';
import { boundText, boundValue } from './bound-size.ts';
import { writtenCallSite } from './call-site.ts';
import { type ContentMode, isContentMode, mayLeave, strictest } from './content-mode.ts';
import { derivations } from './derive.ts';
import { encodeEnrichments } from './enrichments.ts';
import { type Envelope, envelopeOf } from './envelope.ts';
import { type Fault, faultOf, missing, quickCheck, summarizeFault } from './fault.ts';
import { toJson } from './json.ts';
import { limitJson, limitText } from './limit-length.ts';
import { redactSecrets } from './redact/redact-pii.ts';
import type { Redactor } from './redact/redactor.ts';
import { normalizeTools } from './tool-definitions.ts';
import type { Options } from './tracker.ts';
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
  /** Once it was written for the first time. */
  insertId?: string;
}

/** How events are written. */
export interface Writing {
  readonly contentMode: ContentMode;
  readonly redactor?: Redactor | undefined;
  /** Price of an answer; undefined where the app priced it itself. Asked for each event, since it keeps sums. */
  readonly costOf?: ((options: Options, bound: Bound) => number | undefined) | undefined;
}

/** An event, and why it must not be sent, if so. A property that is wrong and not needed is left out, with the reason. */
export interface Written {
  readonly event: WireEvent;
  readonly refused?: string | undefined;
  readonly leftOut: readonly string[];
}

type Encode = (value: unknown, withContent: boolean, redactor: Redactor | undefined) => unknown;

const encoders: Record<Encoding, Encode> = {
  plain: (value) => plain(value),
  json: (value, _, redactor) => shortJson(value, redactor),
  // Vendors echo keys that are wrong. An app that redacts nothing else did not mean to send those.
  errorText: (value) => plain(typeof value === 'string' ? redactSecrets(value) : value),
  text: (value) => (typeof value === 'string' ? { text: value } : undefined),
  toolDefinitions: (value, _, redactor) => {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    return shortJson(normalizeTools(value), redactor);
  },
  callSite: (value) => writtenCallSite(value),
  // Amplitude reads the whole of it, so that it is not cut.
  enrichments: (value, withContent, redactor) => {
    // The table says that this encoding belongs to enrichments; the types of the methods hold callers to it.
    const encoded = encodeEnrichments(value as SessionEnrichments, withContent);
    return toJson(redactor ? redactor.deep(encoded) : encoded);
  },
};

function shortJson(given: unknown, redactor: Redactor | undefined): string | undefined {
  const value = boundValue(given);
  const json = toJson(redactor ? redactor.deep(value) : value);
  return json === undefined ? undefined : limitJson(json);
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return limitText(value);
  return Array.isArray(value) ? value.map((item: unknown) => plain(item)) : value;
}

/** A row of the events table, ready for looking up by option. */
interface Field {
  readonly wire: string;
  readonly privacy: PrivacyClass;
  readonly encode: Encode;
  readonly giver: Giver;
  readonly shape: Shape;
  readonly isRight: (value: unknown) => boolean;
  /** Which of the plan's fallbacks it makes needless, as a bit; 0 if none. */
  readonly fallback: number;
}

interface Fallback {
  readonly option: string;
  readonly bit: number;
  readonly value: (given: Options) => unknown;
}

interface Plan {
  readonly fields: ReadonlyMap<string, Field>;
  /** Options without which there is no event. */
  readonly needed: readonly string[];
  /** Options that are filled when nobody gave them. */
  readonly fallbacks: readonly Fallback[];
}

const plans = new WeakMap<EventData, Plan>();

export function planOf(data: EventData): Plan {
  let plan = plans.get(data);
  if (!plan) {
    const rows = data.fields;
    const fallbacks = fallbacksOf(data);
    const bits = new Map(fallbacks.map(({ option, bit }) => [option, bit]));
    plan = {
      fields: new Map(
        rows.map(([option, wire, privacy, encoding, giver, shape]) => {
          const fallback = bits.get(option) ?? 0;
          return [
            option,
            { wire, privacy, giver, shape, fallback, isRight: quickCheck(shape), encode: encoders[encoding] },
          ];
        }),
      ),
      needed: rows.filter(([, , , , giver]) => giver === 'must').map(([option]) => option),
      fallbacks,
    };
    plans.set(data, plan);
  }
  return plan;
}

function fallbacksOf({ fields }: EventData): Fallback[] {
  const filled = fields.filter(([option, , , , , , fallback]) => fallback !== undefined || option in derivations);
  return filled.map(([option, , , , , , fallback], index) => {
    const derive = derivations[option];
    return { option, bit: 1 << index, value: (given) => derive?.(given) ?? fallback };
  });
}

/** Content and everything free in form: what an app puts into its context or labels may be anybody's words. */
function isRedacted({ privacy, encode }: Field): boolean {
  return privacy === 'content' || encode !== encoders.plain;
}

/**
 * Writes an event in Amplitude's HTTP V2 form. The content mode and redaction are applied here, before anything else
 * sees it.
 */
export function toEvent(pending: Pending, { contentMode, redactor, costOf }: Writing): Written {
  const { data, options, bound, id, turnId } = pending;
  const { fields, needed, fallbacks } = planOf(data);
  const mode = modeOf(contentMode, options, bound);
  const properties: Record<string, unknown> = {};
  let faults: Fault[] | undefined;
  let fatal: Fault | undefined;
  let filled = 0;
  const write = (option: string, given: unknown): void => {
    if (given === undefined || given === null) return;
    const field = fields.get(option);
    if (!field) return;
    filled |= field.fallback;
    const fault = field.isRight(given) ? undefined : faultOf(given, field.shape, option);
    if (fault) {
      faults = [...(faults ?? []), fault];
      // Without its id an event would count for somebody else.
      if (field.giver === 'must' || field.privacy === 'identity') fatal ??= fault;
      return;
    }
    if (!mayLeave(mode, field.privacy)) return;
    const clean = redactor && isRedacted(field) ? redactor : undefined;
    const text = typeof given === 'string' ? boundText(given) : undefined;
    const value = text === undefined ? given : (clean?.text(text) ?? text);
    const encoded = field.encode(value, mode !== 'metadata_only', clean);
    if (encoded !== undefined) properties[field.wire] = encoded;
  };
  // Later ones win: what surrounds the call, then the call itself, then what only we know.
  for (const option in bound) write(option, bound[option as keyof Bound]); // Its own keys; it is a plain object.
  for (const option in options) write(option, options[option]);
  write('componentType', data.component);
  write('turnId', turnId);
  if (data.idOption !== null) write(data.idOption, id);
  write('totalCostUsd', costOf?.(options, bound));
  // Asking the options for keys that they lack would take longer than all the rest.
  for (const { option, bit, value } of fallbacks) if ((filled & bit) === 0) write(option, value(options));
  for (const option of needed) {
    if (options[option] === undefined || options[option] === null) fatal ??= missing(option, fields.get(option)?.shape);
  }
  const envelope: Envelope = envelopeOf(options, bound);
  fatal ??= envelope.fault;
  const event: WireEvent = {
    event_type: data.type,
    time: pending.time,
    insert_id: typeof options.insertId === 'string' ? options.insertId : (pending.insertId ?? randomUUID()),
    ...envelope.keys,
    event_properties: properties,
  };
  return {
    event,
    refused: fatal && summarizeFault(fatal),
    leftOut: fatal || !faults ? NONE : faults.map(summarizeFault),
  };
}

const NONE: readonly string[] = [];

/** Of what instance, surroundings and the event itself say, the strictest. */
export function modeOf(mode: ContentMode, options: Options, bound: Bound): ContentMode {
  const asked = options.contentMode;
  // A mode that nobody knows was meant to close something.
  const own = asked === undefined || (typeof asked === 'string' && isContentMode(asked)) ? asked : 'metadata_only';
  return strictest(strictest(mode, bound.contentMode), own);
}
