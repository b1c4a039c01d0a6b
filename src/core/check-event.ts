import { closest } from 'fastest-levenshtein';
import { eventData } from '../../schema/generated/fields.ts';
import type { Shape } from '../../schema/shape.ts';
import type { Bound } from './bound.ts';
import { contentModes } from './content-mode.ts';
import { envelopeShapes } from './envelope.ts';
import { AmplitudeAIError } from './errors.ts';
import { explainFault, faultOf, missing } from './fault.ts';
import { planOf } from './to-event.ts';
import type { Options, TrackedEvent } from './tracker.ts';

/** Options that are no property of their own. */
const others: Readonly<Record<string, Shape>> = {
  ...envelopeShapes,
  contentMode: { type: 'string', enum: contentModes },
  runCostUsd: { type: 'number', minimum: 0 },
};

/**
 * Holds the options of a tracking method to the events table.
 *
 * @throws AmplitudeAIError `INVALID_EVENT` that names every option that is wrong, what it must be, and what was received.
 */
export function checkEvent(event: TrackedEvent, given: unknown, bound: Bound, minIdLength: number): void {
  const { type } = eventData[event];
  const problems =
    typeof given === 'object' && given !== null
      ? problemsOf(event, given as Options, bound, minIdLength) // An object, looked at key by key.
      : [explainFault({ path: 'options', expected: 'an object', received: given })];
  if (problems.length === 0) return;
  throw new AmplitudeAIError('INVALID_EVENT', `${type} was not recorded: ${problems.join('; ')}.`);
}

function problemsOf(event: TrackedEvent, options: Options, bound: Bound, minIdLength: number): string[] {
  const { fields, needed } = planOf(eventData[event]);
  const settable = [...fields].filter(([, { giver }]) => giver !== 'derived').map(([option]) => option);
  const known = [...settable, ...Object.keys(others)];
  const problems: string[] = [];
  for (const [option, value] of Object.entries({ ...bound, ...options })) {
    const shape = fields.get(option)?.shape ?? others[option];
    if (option in options && !known.includes(option)) {
      problems.push(`${option} is no option of this event; did you mean ${closest(option, known)}?`);
    }
    const fault = shape && faultOf(value, shape, option);
    if (fault) problems.push(explainFault(fault));
  }
  for (const option of needed) {
    if (options[option] == null) problems.push(explainFault(missing(option, fields.get(option)?.shape)));
  }
  for (const option of ['userId', 'deviceId'] as const) {
    const id = options[option] ?? bound[option];
    if (typeof id === 'string' && id !== '' && id.length < minIdLength) {
      problems.push(`${option} must have at least ${minIdLength} characters; received ${JSON.stringify(id)}`);
    }
  }
  return problems;
}
