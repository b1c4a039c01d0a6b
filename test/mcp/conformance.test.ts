import { describe, expect, it } from 'vitest';
import { playSuite, revisions } from './conformance/suite.ts';

describe.each(revisions)('the suite of the authors of the protocol, revision %s', (revision) => {
  it('finds what the baseline says and nothing else', async () => {
    const { isAsExpected, output } = await playSuite(revision);
    expect(isAsExpected, output).toBe(true);
  }, 180_000);
});
