/** A piece of a page between two headings. */
export interface DocSection {
  /** `README.md`, relative to the package. */
  readonly path: string;
  /** Its own heading after those above it: `Privacy › Redaction`. */
  readonly heading: string;
  /** Anchor of the heading, as Git hosts make it. */
  readonly anchor: string;
  readonly text: string;
}

const fence = /^\s*(?:```|~~~)/;

/** Sections of a Markdown page, in order. A `#` in a code block is no heading. */
export function sectionsOf(path: string, markdown: string): DocSection[] {
  const sections: { headings: string[]; lines: string[] }[] = [{ headings: [], lines: [] }];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (fence.test(line)) isCode = !isCode;
    const [, marks, title = ''] = (!isCode && /^(#{1,6})\s+(.+?)\s*#*$/.exec(line)) || [];
    const last = sections.at(-1);
    if (marks) sections.push({ headings: [...(last?.headings ?? []).slice(0, marks.length - 1), title], lines: [] });
    else if (!/^\s*<!--.*-->\s*$/.test(line)) last?.lines.push(line);
  }
  return sections
    .map(({ headings, lines }) => ({ headings: headings.filter(Boolean), text: lines.join('\n').trim() }))
    .filter(({ text }) => text !== '')
    .map(({ headings, text }) => ({
      path,
      heading: headings.join(' › ') || path,
      anchor: anchorOf(headings.at(-1)),
      text,
    }));
}

function anchorOf(heading = ''): string {
  const slug = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  return slug === '' ? '' : `#${slug}`;
}
