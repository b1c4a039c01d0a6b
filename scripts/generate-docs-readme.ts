import { readFile } from 'node:fs/promises';
import { pagesList } from './doc-pages.ts';
import { earlierTables } from './generate-docs-earlier.ts';
import {
  commandsTable,
  dialectTables,
  environmentTable,
  eventsTable,
  propertyTables,
  providersTable,
  supportedTable,
  supportTable,
  toolsTable,
  transformsTable,
} from './generate-docs-tables.ts';
import { clientsSection } from './generate-mcp-files.ts';

/** What may stand between `<!-- generated:NAME -->` and `<!-- /generated -->`. */
const blocks: Record<string, () => string> = {
  events: eventsTable,
  providers: providersTable,
  supported: supportedTable,
  support: supportTable,
  tools: toolsTable,
  commands: commandsTable,
  transforms: transformsTable,
  environment: environmentTable,
  clients: clientsSection,
  properties: propertyTables,
  dialects: dialectTables,
  earlier: earlierTables,
  pages: pagesList,
};

/** The text with every marked block made anew. */
export function fillMarks(text: string): string {
  return text.replace(/(<!-- generated:([\w-]+) -->)[\s\S]*?(<!-- \/generated -->)/g, (_, open, name, close) => {
    const make = blocks[name];
    if (!make) throw new Error(`Unknown block "${name}". Known: ${Object.keys(blocks).join(', ')}.`);
    return `${open}\n\n${make()}\n\n${close}`;
  });
}

export async function generateMarked(file: string): Promise<string> {
  return fillMarks(await readFile(new URL(`../${file}`, import.meta.url), 'utf8'));
}
