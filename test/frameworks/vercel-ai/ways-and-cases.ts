import { middlewareWay, spansWay, telemetryWay, type Way } from './ways.ts';

export interface Difference {
  readonly because: string;
  /** Types of the events that there are instead. */
  readonly types: readonly string[];
}

/** The ways in beside the drop-in, for each major. The drop-in shows all, and its golden files say what. */
export function waysOf(major: string): readonly Way[] {
  return major === 'ai 7' ? [middlewareWay, telemetryWay] : [middlewareWay, spansWay];
}

const [question, answer, embedding] = ['User Message', 'AI Response', 'Embedding'];
const below = 'the SDK tries again above the middleware, which sees attempts';
const anew = `${below}; streamText makes the prompt anew for each, so that the question looks new as well`;
const each = 'the SDK makes a span for each attempt';
const open = 'the SDK never ends its span';
const whole = 'the SDK tells of a stream that broke off without what had come of it: one failed answer without text';

/** Where a way in shows less than the drop-in, or more: every other pair of a way and a case is the same. */
const table: Readonly<Record<string, Readonly<Record<string, Difference>>>> = {
  [middlewareWay.name]: {
    'rate limited and tried again': { because: below, types: [question, answer, answer, answer] },
    'stream rate limited and tried again': { because: below, types: [question, answer, answer] },
    'rate limited to the end': { because: below, types: [question, answer, answer] },
    'stream rate limited to the end': { because: below, types: [question, answer, answer] },
    'embedding rate limited and tried again': { because: below, types: [embedding, embedding] },
  },
  [`ai 7, ${middlewareWay.name}`]: {
    'stream rate limited and tried again': { because: anew, types: [question, answer, question, answer] },
    'stream rate limited to the end': { because: anew, types: [question, answer, question, answer] },
  },
  [spansWay.name]: {
    'rate limited and tried again': { because: each, types: [question, answer, question, answer, question, answer] },
    'stream rate limited and tried again': { because: each, types: [question, answer, question, answer] },
    'rate limited to the end': { because: each, types: [question, answer, question, answer] },
    'stream rate limited to the end': { because: each, types: [question, answer, question, answer] },
    'embedding rate limited and tried again': { because: each, types: [embedding, embedding] },
    'abort of a stream': { because: open, types: [] },
    'dead socket': { because: open, types: [] },
    'early break': { because: open, types: [] },
    'unconsumed stream': { because: open, types: [] },
    'unconsumed stream of an object': { because: open, types: [] },
  },
  [telemetryWay.name]: {
    'abort of a stream': { because: whole, types: [question, answer] },
    'dead socket': { because: whole, types: [question, answer] },
    'unconsumed stream of an object': { because: 'an object’s end is told when the app has read it', types: [] },
  },
};

export function differences(major: string, way: Way, program: string): Difference | undefined {
  return table[`${major}, ${way.name}`]?.[program] ?? table[way.name]?.[program];
}
