import { describe, expect, it } from 'vitest';
import { searchIn } from '../../src/actions/docs/doc-index.ts';
import { sectionsOf } from '../../src/actions/docs/doc-sections.ts';
import { searchDocs } from '../../src/actions/search-docs.ts';
import { call } from './call.ts';

const page = `intro text

# Guide

about all

## Privacy & redaction

Phone numbers are replaced.

\`\`\`sh
# no heading
npx thing
\`\`\`

### Patterns ###

trackAiMessage takes them.

# Other

end
`;

describe('a page', () => {
  it('is read in sections, each with the headings above it; a comment of a shell is no heading', () => {
    expect(sectionsOf('a.md', page)).toMatchObject([
      { heading: 'a.md', anchor: '', text: 'intro text' },
      { heading: 'Guide', anchor: '#guide' },
      {
        heading: 'Guide › Privacy & redaction',
        anchor: '#privacy--redaction',
        text: expect.stringContaining('# no heading'),
      },
      { heading: 'Guide › Privacy & redaction › Patterns', anchor: '#patterns' },
      { heading: 'Other', text: 'end' },
    ]);
  });

  it.each([
    ['privacy', 'Guide › Privacy & redaction'],
    ['phone number', 'Guide › Privacy & redaction'],
    ['track', 'Guide › Privacy & redaction › Patterns'],
    ['trackAiMesage', 'Guide › Privacy & redaction › Patterns'],
  ])('is found by %j', (query, heading) => {
    expect(searchIn(sectionsOf('a.md', page))(query, 1)).toMatchObject([{ heading }]);
  });
});

describe('search_docs', () => {
  it.each([
    ['redact', 'redact'],
    ['serverless flush', 'flush'],
    ['AMPLITUDE_AI_CALL_SITES', 'AMPLITUDE_AI_CALL_SITES'],
  ])('finds %j in our own pages', async (query, word) => {
    const { results } = await call(searchDocs, { query });
    expect(results).toContainEqual(
      expect.objectContaining({
        path: expect.stringMatching(/^(README|AGENTS|docs\/.+)\.md/),
        excerpt: expect.stringContaining(word),
      }),
    );
  });

  it('stays small, whatever is asked', async () => {
    for (const query of ['the', 'a call of the app', 'amplitude ai events session user', 'x'.repeat(200)]) {
      expect(JSON.stringify(await call(searchDocs, { query })).length / 4).toBeLessThan(1_500);
    }
  });

  it('says so when nothing is found', async () => {
    const output = await call(searchDocs, { query: 'zzzzqqqq' });
    expect(output).toEqual({ results: [] });
    expect(searchDocs.render({ results: [] })).toContain('Nothing found');
  });
});
