import { readFileSync } from 'node:fs';

/** The pages of docs/, in the order in which they are read. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'Start here': ['getting-started', 'providers', 'ways-in', 'coding-agents'],
  'Record more': [
    'sessions',
    'tools-and-steps',
    'web-apps',
    'serverless',
    'streaming',
    'frameworks',
    'opentelemetry',
    'relay/README',
    'past-conversations',
    'dialects',
    'observability',
    'tracking',
    'plugins',
  ],
  'Be sure': ['privacy', 'cost', 'delivery', 'testing'],
  'The toolkit': ['inbox', 'scan-in-ci', 'codemods', 'migrations', 'earlier-events'],
  'Look it up': ['configuration', 'commands', 'events', 'data-catalog', 'troubleshooting'],
};

interface Page {
  readonly file: string;
  readonly title: string;
  /** Its first paragraph. */
  readonly about: string;
}

export const docPages: readonly string[] = Object.values(groups)
  .flat()
  .map((name) => `docs/${name}.md`);

export const readPage = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

function page(file: string): Page {
  const [, title, about] = /^# (.+)\n\n(.+)\n/.exec(readPage(file)) ?? [];
  if (!title || !about)
    throw new Error(`${file} has to begin with a title and a paragraph that says what it is about.`);
  return { file, title, about };
}

/** The pages as lists of links, from a folder of the repository. */
function lists(heading: string, folder: string): string {
  return Object.entries(groups)
    .map(([group, names]) => {
      const rows = names.map((name) => page(`docs/${name}.md`));
      const lines = rows.map(({ file, title, about }) => `- [${title}](${file.slice(folder.length)}): ${about}`);
      return `${heading} ${group}\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

/** For the index of docs/. */
export const pagesList = (): string => lists('##', 'docs/');

/** For llms.txt, which lies above. */
export const pagesFromRoot = (): string => lists('##', '');

/** A page without the marks of its tables, its headings a level down. */
export function pageInBook(file: string): string {
  const text = readPage(file).replace(/<!-- (?:generated:[\w-]+|\/generated) -->\n\n?/g, '');
  const parts = text.trimEnd().split(/^(```[\s\S]*?^```)$/m);
  return parts.map((part, at) => (at % 2 === 0 ? part.replace(/^#/gm, '##') : part)).join('');
}
