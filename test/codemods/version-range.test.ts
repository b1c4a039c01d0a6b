import { describe, expect, it } from 'vitest';
import { isInRange } from '../../codemods/lib/version-range.ts';

describe('ranges of the provider table', () => {
  it.each([
    ['6.0.0', '>=6.0.0 <8', true],
    ['7.99.12', '>=6.0.0 <8', true],
    ['8.0.0', '>=6.0.0 <8', false],
    ['5.23.2', '>=6.0.0 <8', false],
    ['0.137.0', '>=0.137.0 <2', true],
    ['0.99.9', '>=0.137.0 <2', false],
    ['7.0.0-beta.1', '>=6.0.0 <8', true],
    ['workspace', '>=6.0.0 <8', undefined],
    ['6.0.0', '*', undefined],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(isInRange(version, range)).toBe(expected);
  });
});
