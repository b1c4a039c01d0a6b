export interface Link {
  readonly specifier: string;
  /** Erased when compiled: it carries types and runs nothing. */
  readonly typeOnly: boolean;
}

const link = /\b(?:from|import|require)\s*(?:\(\s*)?(['"])([^'"\n\\]+)\1/g;
const typeStatement = /^(?:import|export)\s+type\s+(?!from\b|,)/;

/**
 * Import specifiers of a file by its text alone: cheap enough for every file of a project. It may name too many
 * (comments, strings); what follows them parses before it believes.
 */
export function specifiersIn(text: string): Link[] {
  const links: Link[] = [];
  for (const match of text.matchAll(link)) {
    const specifier = match[2];
    if (specifier === undefined) continue;
    links.push({ specifier, typeOnly: match[0].startsWith('from') && isTypeStatement(text, match.index) });
  }
  return links;
}

function isTypeStatement(text: string, from: number): boolean {
  const window = text.slice(Math.max(0, from - 2000), from);
  const start = Math.max(window.lastIndexOf('import'), window.lastIndexOf('export'));
  return start >= 0 && typeStatement.test(window.slice(start, start + 40));
}
