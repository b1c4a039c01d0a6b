import type { Part } from '../../schema/dialect-data.ts';

/** Options that turn a part of events off, each with the value that does. */
const switches = {
  tokenTracking: [false, 'tokens'],
  costTracking: [false, 'cost'],
  latencyTracking: [false, 'latency'],
  errorTracking: [false, 'errors'],
  excludeInput: [true, 'input'],
  excludeOutput: [true, 'output'],
  excludeToolParameters: [true, 'toolParameters'],
  excludeToolResults: [true, 'toolResults'],
} as const satisfies Readonly<Record<string, readonly [off: boolean, part: Part]>>;

export type PartSwitches = { readonly [Name in keyof typeof switches]?: boolean | undefined };

/** The parts that an app does not want to send. */
export function partsOff(given: PartSwitches): Part[] {
  const names = Object.keys(switches) as (keyof typeof switches)[]; // Its own keys.
  return names.flatMap((name) => (given[name] === switches[name][0] ? [switches[name][1]] : []));
}
