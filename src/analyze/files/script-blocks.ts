/** Comments are matched to be passed over: a commented block is no code. Attributes may hold `>` between quotes. */
const block = /<!--[\s\S]*?-->|(<script((?:[^"'>]|"[^"]*"|'[^']*')*)>)([\s\S]*?)<\/script\s*>/gi;
const frontmatter = /^(\uFEFF?\s*---[^\S\n]*\n)([\s\S]*?)^---/m;
const runs = /^(?:module|ts|tsx|js|jsx|typescript|(?:text|application)\/(?:java|type)script)?$/i;

export interface Scripts {
  /** As long as the file: all but the script is blank, so that every line and column is the file's own. */
  readonly text: string;
  readonly language: 'ts' | 'tsx' | 'jsx';
}

/**
 * The script of a Vue, Svelte or Astro file. Its blocks share one scope, as they do in the component. No parser of each
 * framework: blocks are all that matters, and they are found alike in all three.
 */
export function scriptBlocks(file: string, text: string): Scripts {
  let script = '';
  let language: Scripts['language'] = file.endsWith('.astro') ? 'ts' : 'jsx';
  const keep = (from: number, to: number) => {
    script += blank(text.slice(script.length, from)) + text.slice(from, to);
  };
  const front = file.endsWith('.astro') ? frontmatter.exec(text) : null;
  const body = front?.index === 0 ? front[0].length : 0;
  if (front && body > 0) keep((front[1] ?? '').length, body - 3);
  for (const match of text.matchAll(block)) {
    const [, opening, attributes = '', content = ''] = match;
    if (opening === undefined || match.index < body || !runs.test(attribute(attributes, 'type'))) continue;
    const start = match.index + opening.length;
    keep(start, start + content.length);
    const lang = attribute(attributes, 'lang');
    if (lang === 'tsx') language = 'tsx';
    else if (/^(?:ts|typescript)$/.test(lang) && language === 'jsx') language = 'ts';
  }
  keep(text.length, text.length);
  return { text: script, language };
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

/** Line ends stay, whatever they are. */
function blank(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]/g, ' ');
}
