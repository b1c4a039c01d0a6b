import { readFileSync } from 'node:fs';
import { transforms } from '../codemods/transforms/index.ts';
import type { DialectDefinition } from '../schema/dialects/dialect.ts';
import { dialects } from '../schema/dialects/index.ts';
import type { EventDefinition } from '../schema/event.ts';
import { events } from '../schema/events/index.ts';
import { metaOf } from '../schema/field.ts';
import { wireTypeName } from '../schema/wire.ts';
import { actions, commands } from '../src/actions/index.ts';
import { programName } from '../src/cli/program.ts';
import { autoPatchVariable, environmentVariables } from '../src/core/config.ts';
import { frameworkFacts } from '../src/frameworks/all-facts.ts';
import { allFacts } from '../src/providers/all-facts.ts';
import type { Support } from './support.ts';

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const allEvents: readonly EventDefinition[] = Object.values(events);

export function eventsTable(): string {
  return table(
    ['Event', 'Recorded by', 'What it says'],
    allEvents.map(({ type, method, summary }) => [`\`${type}\``, method ? `\`${method}()\`` : 'Amplitude', summary]),
  );
}

/** Every event with every property. */
export function propertyTables(): string {
  return tablesOf(allEvents);
}

/** The same, of the dialects. */
export function dialectTables(): string {
  const sections = dialects.map(
    ({ name, summary, events: own }: DialectDefinition) => `## \`${name}\`\n\n${summary}\n\n${tablesOf(own)}`,
  );
  return sections.join('\n\n');
}

function tablesOf(definitions: readonly EventDefinition[]): string {
  return definitions
    .map(({ type, summary, fields }) => {
      const rows = Object.values(fields).map((field) => {
        const meta = metaOf(field);
        const need = meta.required ? 'yes' : '';
        return [`\`${meta.wire}\``, wireTypeName(field, meta), need, meta.privacy, meta.description];
      });
      return `### ${type}\n\n${summary}\n\n${table(['Property', 'Type', 'Required', 'Privacy', 'Description'], rows)}`;
    })
    .join('\n\n');
}

export function providersTable(): string {
  return table(
    ['Provider', 'Package', 'Versions', 'Drop-in', 'Recorded calls'],
    allFacts.map(({ label, package: { name, range }, dropin, operations }) => [
      label,
      `\`${name}\``,
      `\`${range}\``,
      `\`amplitude-ai/${dropin}\``,
      operations.flatMap(({ path, helpers = [] }) => [path, ...helpers].map((api) => `\`${api}\``)).join(', '),
    ]),
  );
}

/** The same in short. */
export function supportedTable(): string {
  return table(
    ['Provider', 'SDK', 'Versions', 'Drop-in'],
    [...allFacts, ...frameworkFacts].map(({ label, package: { name, range }, dropin }) => [
      label,
      `\`${name}\``,
      `\`${range}\``,
      `\`amplitude-ai/${dropin}\``,
    ]),
  );
}

/** What the last run of `npm run test:support` has shown. */
export function supportTable(): string {
  const rows: Support[] = JSON.parse(readFileSync(new URL('../docs/support.json', import.meta.url), 'utf8'));
  return table(
    ['SDK', 'Version', 'Cases × ways in', 'Probes of sameness', 'Node'],
    rows.map(({ major, version, cases, ways, probes, node }) => [
      major,
      version,
      `${cases.length} × ${ways.length}`,
      String(probes),
      node.join(', ') || 'none',
    ]),
  );
}

export function toolsTable(): string {
  return table(
    ['Tool', 'Arguments', 'What it does', 'Writes'],
    actions.map(({ name, input, summary, annotations }) => [
      `\`${name}\``,
      Object.keys(input.shape)
        .map((key) => `\`${key}\``)
        .join(', '),
      summary,
      annotations.readOnlyHint ? '' : 'yes',
    ]),
  );
}

export function commandsTable(): string {
  const rows = commands.flatMap(({ command }) =>
    command.examples.map(({ args, does }) => [`\`npx ${programName} ${`${command.name} ${args}`.trim()}\``, does]),
  );
  return table(
    ['Command', 'What it does'],
    [
      ...rows,
      [`\`npx ${programName} instrument node app.js\``, 'records the calls of an app without a change of its code'],
      [`\`npx ${programName} completion bash\``, 'completes commands and options in bash, zsh, fish or PowerShell'],
      [`\`npx ${programName} mcp\``, 'serves the same to coding agents'],
    ],
  );
}

export function environmentTable(): string {
  return table(
    ['Variable', 'Option of `AmplitudeAI` and `init()`'],
    [
      ...Object.entries(environmentVariables).map(([option, variable]) => [`\`${variable}\``, `\`${option}\``]),
      [`\`${autoPatchVariable}\``, 'whether the register hook patches; on unless it is a word for no'],
    ],
  );
}

/** What rewrites there are. */
export function transformsTable(): string {
  const rows = transforms.map(({ name, summary, reversible }) => [
    `\`${name}\``,
    summary,
    reversible === true ? 'yes' : `no: ${reversible.no}`,
  ]);
  return table(['Transform', 'What it does', '`--reverse`'], rows);
}
