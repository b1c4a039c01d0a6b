import type { Attributes, AttributeValue } from '@opentelemetry/api';
import { eventData } from '../../../schema/generated/fields.ts';
import { otelAttributes } from '../../../schema/generated/otel-attributes.ts';
import type { Bound } from '../../core/bound.ts';
import { toJson } from '../../core/json.ts';
import type { Redactor } from '../../core/redact/redactor.ts';
import type { Options, TrackedEvent } from '../../core/tracker.ts';
import { inputMessages, instructions, outputMessages, toolDefinitions } from './span-messages.ts';

/** How content leaves; undefined where none does. */
export interface Content {
  readonly redactor: Redactor | undefined;
}

interface Told {
  readonly option: string;
  /** The current name: those of before are read, never written. */
  readonly name: string;
  readonly isContent: boolean;
}

/** Of each event what the conventions have a name for. */
const told = Object.fromEntries(
  Object.entries(otelAttributes).map(([event, names]: [string, Readonly<Record<string, readonly string[]>>]) => [
    event,
    // The table of attributes has the events of the tracker.
    eventData[event as TrackedEvent].fields.flatMap(([option, , privacy]): Told[] => {
      const [name] = names[option] ?? [];
      return name === undefined ? [] : [{ option, name, isContent: privacy === 'content' }];
    }),
  ]),
);

type Form = (value: unknown) => unknown;

/** What the conventions want in another form than events have it. */
const forms: Readonly<Record<string, Form>> = {
  'gen_ai.response.finish_reasons': (reason) => [reason],
  'gen_ai.response.time_to_first_chunk': (milliseconds) => Number(milliseconds) / 1_000,
  'gen_ai.system_instructions': instructions,
  'gen_ai.tool.definitions': toolDefinitions,
};

/** What spans tell of an event, by the events table. */
export function attributesOf(event: TrackedEvent, options: Options, bound: Bound, content?: Content): Attributes {
  const around: Options = { ...bound };
  const attributes: Attributes = {};
  for (const { option, name, isContent } of told[event] ?? []) {
    if (MESSAGES.has(name) || (isContent && !content)) continue;
    const value = options[option] ?? around[option];
    const form = forms[name];
    if (value === undefined || value === null) continue;
    set(attributes, name, form ? form(value) : value, isContent ? content : undefined);
  }
  const agentId = attributes['gen_ai.agent.id'];
  if (agentId !== undefined) attributes['gen_ai.agent.name'] ??= agentId;
  return attributes;
}

/** They are told of a call as a whole. */
const MESSAGES = new Set(['gen_ai.input.messages', 'gen_ai.output.messages']);

/** What was said in a call. */
export function messagesOf(said: Options | undefined, answer: Options, content: Content): Attributes {
  const attributes: Attributes = {};
  set(attributes, 'gen_ai.input.messages', said && inputMessages(said), content);
  set(attributes, 'gen_ai.output.messages', outputMessages(answer), content);
  return attributes;
}

function set(attributes: Attributes, name: string, value: unknown, content: Content | undefined): void {
  const redactor = content?.redactor;
  const clean = redactor ? (typeof value === 'string' ? redactor.text(value) : redactor.deep(value)) : value;
  if (isAttribute(clean)) attributes[name] = clean;
  else if (clean !== undefined) attributes[name] = toJson(clean);
}

function isAttribute(value: unknown): value is AttributeValue {
  return ['string', 'number', 'boolean'].includes(typeof value) || isTexts(value);
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
