import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens } from './standins/count-tokens.ts';
import { createScenarioQueue } from './standins/scenario-queue.ts';
import { sampleOf } from './standins/schema-sample.ts';
import { splitText } from './standins/split-text.ts';

describe('splitText', () => {
  it('gives pieces that join to the text again and are never empty', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyText, fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), (text, pieces) => {
        const split = splitText(text, pieces);
        expect(split.join('')).toBe(text);
        expect(split).not.toContain('');
        if (pieces !== undefined) expect(split.length).toBe(Math.min(pieces, [...text].length));
      }),
    );
  });

  it('cuts after each word when no number is given', () => {
    expect(splitText('one two  three')).toEqual(['one ', 'two  ', 'three']);
  });
});

describe('countTokens', () => {
  it('counts long words by parts and every sign', () => {
    expect([countTokens(''), countTokens('Hi, you!'), countTokens('internationalization')]).toEqual([0, 4, 4]);
  });
});

describe('sampleOf', () => {
  it.each([
    ['a string', { type: 'string' }, 'sample value'],
    ['the first of the allowed values', { type: 'string', enum: ['a', 'b'] }, 'a'],
    ['a constant', { const: 7 }, 7],
    ['a default', { type: 'string', default: 'x' }, 'x'],
    ['the smallest number', { type: 'integer', minimum: 3 }, 3],
    ['the first of several types', { type: ['boolean', 'null'] }, true],
    ['the first of a union', { anyOf: [{ type: 'null' }, { type: 'string' }] }, null],
    ['a list of one', { type: 'array', items: { type: 'number' } }, [1]],
    ['a referenced definition', { $ref: '#/$defs/n', $defs: { n: { type: 'number' } } }, 1],
    ['a record', { type: 'object', properties: { city: { type: 'string' } } }, { city: 'sample city' }],
  ])('gives %s', (_, schema, sample) => {
    expect(sampleOf(schema)).toEqual(sample);
  });
});

describe('the scenario queue', () => {
  it('gives scenarios in order, and the empty one when none is left', () => {
    const queue = createScenarioQueue();
    queue.add([{ text: 'one' }, { text: 'two' }]);
    expect([queue.next(), queue.next(), queue.next()]).toEqual([{ text: 'one' }, { text: 'two' }, {}]);
  });

  it('refuses as often as asked before it gives the scenario', () => {
    const queue = createScenarioQueue();
    const error = { status: 429 };
    const scenario = { text: 'one', rejectFirst: { times: 2, error } };
    queue.add([scenario]);
    expect([queue.next(), queue.next()]).toEqual([{ error }, { error }]);
    expect(queue.pending).toBe(1);
    expect(queue.next()).toBe(scenario);
    expect(queue.pending).toBe(0);
  });
});
