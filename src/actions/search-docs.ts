import { z } from 'zod';
import { defineAction, readsOnly } from './action.ts';
import type { FoundSection } from './docs/doc-index.ts';

const most = 5;
const excerptLength = 700;

export const searchDocs = defineAction({
  name: 'search_docs',
  title: 'Search docs',
  summary:
    'Searches the documentation of this package: options, privacy, sessions, frameworks, costs, troubleshooting.',
  input: z.strictObject({ query: z.string().min(1).max(200) }),
  output: z.object({
    results: z.array(z.object({ path: z.string(), heading: z.string(), excerpt: z.string() })),
  }),
  annotations: readsOnly,
  command: {
    name: 'docs',
    abouts: { query: 'words to look for' },
    argument: 'query',
    examples: [{ args: '"redact phone numbers"', does: 'the sections that fit best' }],
    badNews: 'nothing was found',
    failed: ({ results }) => results.length === 0,
  },
  run: async ({ query }) => {
    const { docSearch } = await import('./docs/doc-index.ts');
    const search = await docSearch();
    return {
      results: search(query, most).map((found) => ({
        path: `${found.path}${found.anchor}`,
        heading: found.heading,
        excerpt: excerptOf(found),
      })),
    };
  },
  render: ({ results }) =>
    results.length === 0
      ? 'Nothing found. Use other words, or read AGENTS.md of the package.'
      : results.map(({ path, heading, excerpt }) => `## ${heading} (${path})\n${excerpt}`).join('\n\n'),
});

/** The beginning of a section, or what surrounds the first word that was met. Whole lines, so that code stays code. */
function excerptOf({ text, terms }: FoundSection): string {
  if (text.length <= excerptLength) return text;
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const first = Math.min(...places, text.length);
  const from = first < excerptLength / 2 || first === text.length ? 0 : text.lastIndexOf('\n', first - 100) + 1;
  const end = text.lastIndexOf('\n', from + excerptLength);
  return `${from > 0 ? '…\n' : ''}${text.slice(from, end > from ? end : from + excerptLength)}\n…`;
}
