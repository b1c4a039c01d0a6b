import { readFile } from 'node:fs/promises';
import {
  commandsTable,
  environmentTable,
  eventsTable,
  providersTable,
  supportTable,
  toolsTable,
  transformsTable,
} from './generate-docs-tables.ts';

/** What may stand between `<!-- generated:NAME -->` and `<!-- /generated -->`. */
const blocks: Record<string, () => string> = {
  events: eventsTable,
  providers: providersTable,
  support: supportTable,
  tools: toolsTable,
  commands: commandsTable,
  transforms: transformsTable,
  environment: environmentTable,
};

/** The text with every marked block made anew. */
export function fillMarks(text: string): string {
  return text.replace(/(<!-- generated:([\w-]+) -->)[\s\S]*?(<!-- \/generated -->)/g, (_, open, name, close) => {
    const make = blocks[name];
    if (!make) throw new Error(`Unknown block "${name}". Known: ${Object.keys(blocks).join(', ')}.`);
    return `${open}\n\n${make()}\n\n${close}`;
  });
}

export async function generateReadme(): Promise<string> {
  return fillMarks(await readFile(new URL('../README.md', import.meta.url), 'utf8'));
}
