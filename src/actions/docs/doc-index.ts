import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { ownManifest } from '../own-manifest.ts';
import { type DocSection, sectionsOf } from './doc-sections.ts';

export interface FoundSection extends DocSection {
  /** Words of the pages that the query met. */
  readonly terms: readonly string[];
}

/** Pages of the package beside those in `docs/`. */
const pages = ['README.md', 'AGENTS.md'];

type Search = (query: string, limit: number) => FoundSection[];

let loading: Promise<Search> | undefined;

/** The search over our own pages. They are read once, when somebody asks. */
export function docSearch(): Promise<Search> {
  loading ??= readPages(ownManifest().folder).then(searchIn);
  return loading;
}

async function readPages(folder: string): Promise<DocSection[]> {
  const listed = await readdir(join(folder, 'docs')).catch(() => []);
  const paths = [...pages, ...listed.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
  const read = async (path: string) => sectionsOf(path, await readFile(join(folder, path), 'utf8').catch(() => ''));
  return (await Promise.all(paths.map(read))).flat();
}

/** Names are searched by their parts as well: `trackAiMessage` is found by "track". */
const words = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => [word, ...word.split(/(?<=\p{Ll})(?=\p{Lu})/u)])
    .filter((word, at, all) => word !== '' && all.indexOf(word, Math.max(0, at - 4)) === at);

export function searchIn(sections: readonly DocSection[]): Search {
  const index = new MiniSearch<DocSection & { id: number }>({
    fields: ['heading', 'text'],
    tokenize: words,
    searchOptions: {
      boost: { heading: 3 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 5 ? 0.2 : 0),
    },
  });
  index.addAll(sections.map((section, id) => ({ ...section, id })));
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .flatMap(({ id, terms }) => {
        const section = sections[id];
        return section ? [{ ...section, terms }] : [];
      });
}
