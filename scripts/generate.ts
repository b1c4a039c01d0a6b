import { readFile, writeFile } from 'node:fs/promises';
import { docPages } from './doc-pages.ts';
import { generateClients } from './generate-clients.ts';
import { generateDropins } from './generate-dropins.ts';
import { generateEventTypes } from './generate-event-types.ts';
import {
  generateCatalog,
  generateDialectCatalog,
  generateDialects,
  generateFieldData,
  generateJsonSchema,
  generateOptionTypes,
  generateOtelAttributes,
} from './generate-events.ts';
import { generatePackage } from './generate-package.ts';
import { generateVersion } from './generate-version.ts';

// Loaded when their turn comes: they read code that imports the generated files above them.
const docs = () => import('./generate-docs.ts');
const mcpFiles = () => import('./generate-mcp-files.ts');

/** Every generated file and what makes it. `--check` writes nothing and fails when a file is out of step. */
const files: Record<string, () => string | Promise<string>> = {
  'schema/generated/fields.ts': generateFieldData,
  'schema/generated/options.ts': generateOptionTypes,
  'schema/generated/otel-attributes.ts': generateOtelAttributes,
  'schema/generated/events.schema.json': generateJsonSchema,
  'schema/generated/catalog.json': generateCatalog,
  'schema/generated/dialects.ts': generateDialects,
  'schema/generated/dialect-catalog.json': generateDialectCatalog,
  'schema/generated/event-types.ts': generateEventTypes,
  'codemods/generated/transform-names.ts': async () =>
    (await import('./generate-transform-names.ts')).generateTransformNames(),
  'src/core/version.ts': generateVersion,
  'src/mcp/generated/opening.ts': async () => (await import('./generate-mcp-opening.ts')).generateMcpOpening(),
  ...generateDropins(),
  ...generateClients(),
  'package.json': generatePackage,
  'mcp.schema.json': async () => (await docs()).generateMcpSchema(),
  'AGENTS.md': async () => (await docs()).generateAgentsMd(),
  'server.json': async () => (await mcpFiles()).generateServerJson(),
  'examples/mcp/.mcp.json': async () => (await mcpFiles()).generateMcpJson(),
};

/** Written by hand, with tables between marks. */
const marked = ['README.md', 'skills/amplitude-ai/SKILL.md', 'docs/README.md', ...docPages];
for (const file of marked) {
  files[file] = async () => (await import('./generate-docs-readme.ts')).generateMarked(file);
}
// Last: made of the pages above.
files['llms.txt'] = async () => (await docs()).generateLlmsTxt();
files['llms-full.txt'] = async () => (await docs()).generateLlmsFull();

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [file, generate] of Object.entries(files)) {
  const url = new URL(`../${file}`, import.meta.url);
  const wanted = await generate();
  const found = await readFile(url, 'utf8').catch(() => null);
  if (found === wanted) continue;
  stale.push(file);
  if (!check) await writeFile(url, wanted);
}
if (check && stale.length > 0) {
  console.error(`Out of step with the tables: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`);
  process.exitCode = 1;
} else {
  console.error(
    stale.length > 0 ? `Wrote ${stale.join(', ')}.` : `${Object.keys(files).length} generated files are in step.`,
  );
}
