import type { AnyFunction } from '../../src/functions/any-function.ts';
import { type ObserveOptions, observe, tool } from '../../src/index.ts';
import type { MockAmplitudeAI } from '../../src/testing.ts';

type Wrap = <F extends AnyFunction>(fn: F, options: ObserveOptions) => F;

/** Both functions that take a function, with the event that each gives: what holds for one holds for the other. */
export const ways = [
  {
    way: 'tool',
    wrap: tool as Wrap,
    type: '[Agent] Tool Call',
    name: 'Tool Name',
    input: 'Tool Input',
    output: 'Tool Output',
  },
  {
    way: 'observe',
    wrap: observe as Wrap,
    type: '[Agent] Span',
    name: 'Span Name',
    input: 'Input State',
    output: 'Output State',
  },
] as const;

export type Way = (typeof ways)[number];

/** What the one event of a way says. */
export function told(ai: MockAmplitudeAI, { type, name, input, output }: Way) {
  return ai.eventsOfType(type).map(({ event_properties: properties }) => {
    const json = (key: string) => {
      const text = properties[`[Agent] ${key}`];
      return typeof text === 'string' ? JSON.parse(text) : text;
    };
    return {
      name: properties[`[Agent] ${name}`],
      input: json(input),
      output: json(output),
      isError: properties['[Agent] Is Error'],
      errorType: properties['[Agent] Error Type'],
      errorMessage: properties['[Agent] Error Message'],
      latency: properties['[Agent] Latency Ms'],
    };
  });
}
