import { defineAction, readsOnly } from './action.ts';
import { counted } from './counted.ts';
import { type ScanOutput, scanAnswer, scanHeadline, scanInput, scanned, scanOutput } from './scan-answer.ts';
import { scanForm } from './scan-form.ts';
import { renderFinding, renderSite, siteRow } from './site-report.ts';

export const scanProject = defineAction({
  name: 'scan_project',
  title: 'Scan project',
  summary: 'Finds every LLM call site by provenance; says which are recorded. Call it first, and to check.',
  input: scanInput,
  output: scanOutput,
  annotations: readsOnly,
  first: true,
  page: 'sites',
  capped: ['findings', 'unparsed', 'skipped'],
  command: {
    name: 'scan',
    abouts: { status: 'only call sites that are so' },
    argument: 'paths',
    takesPaths: true,
    onByDefault: 'cache',
    examples: [
      { args: '', does: 'the project in the current folder' },
      { args: 'services/bot --json', does: 'another folder, as one JSON object' },
      { args: '--watch', does: 'again after each save, with what changed' },
      { args: '--format html --output calls.html', does: 'a page to look at' },
      { args: '--min-coverage 100', does: 'in CI: fail below this coverage' },
      {
        args: '--changed origin/main --fail-on any',
        does: 'in CI: fail for a call that a branch adds or leaves unrecorded',
      },
      { args: '--baseline calls.json --update-baseline', does: 'accept what is there now' },
      { args: '--baseline calls.json --format sarif --output calls.sarif', does: 'then fail for what is new' },
    ],
    gate: {
      option: 'min-coverage',
      placeholder: 'percent',
      about: 'exit with 1 when fewer call sites are recorded',
      min: 0,
      max: 100,
      check: ({ coverage }, limit) =>
        coverage.percent < limit ? `Coverage is ${coverage.percent} %, below ${limit} %.` : undefined,
    },
    form: scanForm,
    badNews: 'a file does not parse, coverage is below --min-coverage, or --fail-on found something',
    failed: ({ unparsed }) => unparsed.length > 0,
    print: (report) => ({
      title: scanHeadline(report),
      head: ['call site', 'provider', 'call', 'status', 'confidence'],
      rows: report.sites.map(siteRow),
      notes: notes(report),
    }),
  },
  run: async (input, context) => scanAnswer(await scanned(input, context), input),
  render: (report) => [scanHeadline(report), ...report.sites.map(renderSite), ...notes(report)].join('\n'),
});

const mostFindings = 20;

function notes({ findings, unparsed, skipped, next }: ScanOutput): string[] {
  const rest = findings.length - mostFindings;
  return [
    ...unparsed.map(({ file, line, column, message }) => `does not parse: ${file}:${line}:${column} ${message}`),
    ...skipped.map(({ file, reason }) => `skipped: ${file} ${reason}`),
    ...findings.slice(0, mostFindings).map((finding) => renderFinding(finding.file, finding)),
    ...(rest > 0 ? [`note: ${counted(rest, 'more finding')}; --json has them all`] : []),
    `next: ${next}`,
  ];
}
