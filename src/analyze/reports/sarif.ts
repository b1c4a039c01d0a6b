import { type RuleId, ruleOf, rules } from '../findings/rules.ts';
import { ownPackage } from '../project/own-package.ts';
import type { Reported } from './reported.ts';
import type { Result } from './results.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Where relative addresses start: the repository, as far as one is known. */
const base = 'SRCROOT';

/** A SARIF 2.1.0 log: results with stable fingerprints, and what could not be read as notifications of the run. */
export function sarifReport({ report, results, known, prefix, version }: Reported): string {
  const ids = Object.keys(rules).filter(isRule);
  const place = (file: string, line: number, column: number, within = '') => [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(prefix + file), uriBaseId: base },
        region: { startLine: line, startColumn: column },
      },
      ...(within === '' ? {} : { logicalLocations: [{ fullyQualifiedName: within }] }),
    },
  ];
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: ownPackage.name,
            semanticVersion: version,
            informationUri: `https://www.npmjs.com/package/${ownPackage.name}`,
            rules: ids.map(ruleEntry),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...report.files.unparsed.map(({ file, line, column, message }) => ({
                level: 'error',
                message: { text: `Does not parse: ${message}` },
                locations: place(file, line, column),
              })),
              ...report.files.skipped.map(({ file, reason }) => ({
                level: 'note',
                message: { text: `Skipped: ${reason}` },
                locations: place(file, 1, 1),
              })),
            ],
          },
        ],
        originalUriBaseIds: { [base]: { description: { text: 'The root of the repository that was scanned.' } } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({
          ruleId: result.rule,
          ruleIndex: ids.indexOf(result.rule),
          level: result.severity,
          message: { text: `${result.message} ${result.fix}` },
          locations: place(result.file, result.line, result.column, result.within),
          partialFingerprints: { [`${ownPackage.name}/v1`]: fingerprintOf(result, prefix) },
          ...(known === null ? {} : { baselineState: known.has(result) ? 'unchanged' : 'new' }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function isRule(id: string): id is RuleId {
  return id in rules;
}

function ruleEntry(id: RuleId) {
  const { title, help, severity } = ruleOf(id);
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: help },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: severity },
    properties: { tags: ['llm', 'observability'], precision: 'high' },
  };
}

/** Two packages of one repository are scanned on their own, and may hold the same file. */
function fingerprintOf({ fingerprint }: Result, prefix: string): string {
  return prefix === '' ? fingerprint : `${prefix}${fingerprint}`;
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
