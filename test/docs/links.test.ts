import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import GithubSlugger from 'github-slugger';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { documents, repository } from './markdown-files.ts';

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

const all = new Map(documents().map(({ file, text }) => [file, fromMarkdown(text)]));

function nodes(tree: Node): Node[] {
  return [tree, ...('children' in tree ? tree.children.flatMap((child) => nodes(child)) : [])];
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';

function anchorsOf(file: string): Set<string> {
  const tree = all.get(file);
  const slugger = new GithubSlugger();
  const headings = tree ? nodes(tree).filter(({ type }) => type === 'heading') : [];
  return new Set(headings.map((heading) => slugger.slug(textOf(heading))));
}

interface Link {
  readonly file: string;
  readonly line: number | undefined;
  readonly url: string;
}

function linksOf(file: string, tree: Tree): Link[] {
  return nodes(tree).flatMap((node) =>
    node.type === 'link' || node.type === 'image' ? [{ file, line: node.position?.start.line, url: node.url }] : [],
  );
}

// llms-full.txt holds the pages of docs/ as one book: their links are those of the pages, and checked there.
const links = [...all].filter(([file]) => file !== 'llms-full.txt').flatMap(([file, tree]) => linksOf(file, tree));
const isOutside = ({ url }: Link) => /^[a-z]+:/i.test(url);

function fault({ file, line, url }: Link): string | undefined {
  const [path = '', anchor] = url.split('#');
  const target = path === '' ? file : normalize(join(dirname(file), decodeURI(path)));
  if (!existsSync(join(repository, target))) return `${file}:${line} ${url}: there is no ${target}`;
  if (anchor === undefined || anchorsOf(target).has(anchor)) return undefined;
  return `${file}:${line} ${url}: no heading of ${target} has that anchor; it has ${[...anchorsOf(target)].join(', ')}`;
}

describe('links in Markdown files', () => {
  it('are there to be checked, in many files', () => {
    expect(links.length).toBeGreaterThan(100);
    expect(new Set(links.map(({ file }) => file)).size).toBeGreaterThan(20);
  });

  it('lead to files and headings that exist', () => {
    expect(links.filter((link) => !isOutside(link)).flatMap((link) => fault(link) ?? [])).toEqual([]);
  });

  it('are told when they lead nowhere', () => {
    expect(fault({ file: 'docs/cost.md', line: 1, url: 'gone.md' })).toContain('there is no docs/gone.md');
    expect(fault({ file: 'docs/cost.md', line: 1, url: '#gone' })).toContain('no heading of docs/cost.md');
    expect(fault({ file: 'docs/cost.md', line: 1, url: '../README.md#quick-start' })).toBeUndefined();
  });

  it('outside lead to encrypted pages', () => {
    const outside = links.filter(isOutside).map(({ url }) => url);
    expect(outside.filter((url) => !url.startsWith('https://'))).toEqual([]);
  });
});

describe('the pages of docs/', () => {
  it('are all in the index, which is made of the table', () => {
    const pages = [...all.keys()].filter((file) => /^docs\/(?!README)/.test(file));
    const indexed = links.filter(({ file }) => file === 'docs/README.md').map(({ url }) => `docs/${url}`);
    expect(pages.filter((page) => !indexed.includes(page))).toEqual([]);
  });
});
