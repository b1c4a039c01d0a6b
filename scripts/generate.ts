import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { generateAgentsMd, generateLlmsFull, generateLlmsTxt, generateMcpSchema } from './generate-docs.ts';
import { generateReadme } from './generate-docs-readme.ts';
import { generateDropins } from './generate-dropins.ts';
import { generateCatalog, generateFieldData, generateJsonSchema, generateOptionTypes } from './generate-events.ts';
import { generateVersion } from './generate-version.ts';

/** Every generated file and what makes it. `--check` writes nothing and fails when a file is out of step. */
const files: Record<string, () => string | Promise<string>> = {
  'schema/generated/fields.ts': generateFieldData,
  'schema/generated/options.ts': generateOptionTypes,
  'schema/generated/events.schema.json': generateJsonSchema,
  'schema/generated/catalog.json': generateCatalog,
  'src/core/version.ts': generateVersion,
  'mcp.schema.json': generateMcpSchema,
  'AGENTS.md': generateAgentsMd,
  'llms.txt': generateLlmsTxt,
  'llms-full.txt': generateLlmsFull,
  ...generateDropins(),
};

if (existsSync(new URL('../README.md', import.meta.url))) files['README.md'] = generateReadme;

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
