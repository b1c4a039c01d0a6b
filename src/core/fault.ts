import type { Shape } from '../../schema/shape.ts';
import { toJson } from './json.ts';

/** What is wrong with a value, and where. */
export interface Fault {
  /** `inputTokens`, or a place inside of a value: `enrichments.rubrics[0].score`. */
  readonly path: string;
  readonly expected: string;
  readonly received: unknown;
}

/** The first thing that is wrong with a value. Null and undefined are no values, and never wrong. */
export function faultOf(value: unknown, shape: Shape, path: string): Fault | undefined {
  if (value === undefined || value === null) return undefined;
  if (!fits(value, shape)) return { path, expected: describeShape(shape), received: value };
  if (shape.type === 'array') return faultInList(value as readonly unknown[], shape, path); // It fits the type.
  return shape.type === 'object' ? faultInObject(value as Record<string, unknown>, shape, path) : undefined; // As above.
}

type Type = NonNullable<Shape['type']>;

const fitsType: Record<Type, (value: unknown, shape: Shape) => boolean> = {
  string: (value, { minLength = 0, enum: choices }) =>
    typeof value === 'string' && value.length >= minLength && (choices?.includes(value) ?? true),
  boolean: (value) => typeof value === 'boolean',
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && !Array.isArray(value),
  integer: (value, shape) => typeof value === 'number' && Number.isInteger(value) && isWithin(value, shape),
  number: (value, shape) => typeof value === 'number' && Number.isFinite(value) && isWithin(value, shape),
};

function fits(value: unknown, shape: Shape): boolean {
  return shape.type === undefined || fitsType[shape.type](value, shape);
}

/**
 * Whether a value is right, as fast as can be: nearly all are, and each option of each event is asked. What it denies
 * is for `faultOf` to look at.
 */
export function quickCheck(shape: Shape): (value: unknown) => boolean {
  const { type, minLength = 0, enum: choices, minimum = Number.NEGATIVE_INFINITY, maximum, exclusiveMinimum } = shape;
  const isPlainNumber = maximum === undefined && exclusiveMinimum === undefined;
  if (type === undefined) return () => true;
  if (type === 'boolean') return (value) => typeof value === 'boolean';
  if (type === 'string' && !choices) return (value) => typeof value === 'string' && value.length >= minLength;
  if (type === 'integer' && isPlainNumber) return (value) => Number.isInteger(value) && (value as number) >= minimum; // An integer is a number.
  if (type === 'number' && isPlainNumber) return (value) => Number.isFinite(value) && (value as number) >= minimum; // As above.
  return () => false;
}

function isWithin(value: number, { minimum, exclusiveMinimum, maximum }: Shape): boolean {
  if (minimum !== undefined && value < minimum) return false;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false;
  return maximum === undefined || value <= maximum;
}

function faultInList(list: readonly unknown[], { items }: Shape, path: string): Fault | undefined {
  if (!items?.type) return undefined;
  for (const [index, item] of list.entries()) {
    const place = `${path}[${index}]`;
    const fault = item == null ? missing(place, items) : faultOf(item, items, place);
    if (fault) return fault;
  }
  return undefined;
}

function faultInObject(
  object: Record<string, unknown>,
  { properties, required, values }: Shape,
  path: string,
): Fault | undefined {
  for (const key of required ?? []) {
    if (object[key] === undefined || object[key] === null) return missing(`${path}.${key}`, properties?.[key]);
  }
  if (!properties && !values?.type) return undefined;
  for (const key of Object.keys(object)) {
    const shape = properties ? properties[key] : values;
    const fault = shape && faultOf(object[key], shape, `${path}.${key}`);
    if (fault) return fault;
  }
  return undefined;
}

export function missing(path: string, shape: Shape = {}): Fault {
  return { path, expected: describeShape(shape), received: undefined };
}

const nouns: Record<Type, string> = {
  string: 'a string',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
  integer: 'a whole number',
  number: 'a finite number',
};

function describeShape({ type, minLength, enum: choices, minimum, exclusiveMinimum, maximum }: Shape): string {
  if (choices) return `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
  if (!type) return 'a value';
  if (minLength) return 'a string that is not empty';
  if (maximum !== undefined) return `${nouns[type]} from ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined) return `${nouns[type]} above ${exclusiveMinimum}`;
  return minimum === undefined ? nouns[type] : `${nouns[type]}, at least ${minimum}`;
}

/** For the developer who passed the value: it says what was received. */
export function explainFault({ path, expected, received }: Fault): string {
  return `${path} must be ${expected}; received ${show(received)}`;
}

/** For counts and logs: says no more of the value than its type, since it may be anybody's words. */
export function summarizeFault({ path, expected, received }: Fault): string {
  // Keys below the option are the app's or a user's own.
  const [option] = path.split(/[.[]/, 1);
  return `${option} must be ${expected}; received ${kindOf(received)}`;
}

const MAX_SHOWN = 80;

function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const shown = toJson(value);
  if (shown === undefined) return kindOf(value);
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}… (${kindOf(value)})` : shown;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value === undefined) return 'nothing';
  if (value === '') return 'an empty string';
  if (typeof value === 'number') return Number.isFinite(value) ? 'a number that it cannot be' : String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
