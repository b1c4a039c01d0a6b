/**
 * `npm run test:support [-- 20 22 24]`: plays every provider's contract through every major and way in on each Node line,
 * and writes what passed to `docs/support.json`, from which the support table of the README is made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '../test/providers/contracts.ts';

/** What passed with one installed version of an SDK. */
export interface Support {
  readonly provider: string;
  readonly major: string;
  readonly version: string;
  readonly cases: readonly string[];
  readonly ways: readonly string[];
  readonly probes: number;
  /** Node lines on which all of it passed. */
  readonly node: readonly string[];
}

/** The part of vitest's JSON report that is read. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

const lines = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '22', '24'];
const plain = (title: string) => title.replace(/^'|'$/g, '').replace(/^through '?|'$/g, '');

function reportOf(line: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'support-'));
  const file = join(folder, 'report.json');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', 'test/providers/contract.test.ts'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const env = { ...process.env, AMPLITUDE_AI_FULL_MATRIX: 'true' };
  console.error(`\n=== Node ${line}`);
  const args = ['--yes', '--package', `node@${line}`, 'node', ...vitest, ...reporters];
  spawnSync('npx', args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  return report;
}

const reports = lines.map((line) => ({ line, report: reportOf(line) }));

const rows = contracts.flatMap(({ id, contract }) =>
  contract.majors.map((major): Support => {
    const installed = JSON.parse(readFileSync(`node_modules/${major.installed}/package.json`, 'utf8'));
    const cases = new Set<string>();
    const ways = new Set<string>();
    const probes = new Set<string>();
    const node = reports.filter(({ report }) => {
      const own = report.testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .filter(
          ({ ancestorTitles: [provider = '', name = ''] }) => plain(provider) === id && plain(name) === major.name,
        );
      for (const { ancestorTitles, title, status } of own) {
        const [, , way] = ancestorTitles;
        if (status !== 'passed') continue;
        if (way === undefined) probes.add(title);
        else cases.add(plain(title)) && ways.add(plain(way));
      }
      return own.length > 0 && own.every(({ status }) => status === 'passed');
    });
    return {
      provider: id,
      major: major.name,
      version: installed.version,
      cases: [...cases],
      ways: [...ways],
      probes: probes.size,
      node: node.map(({ line }) => line),
    };
  }),
);

writeFileSync('docs/support.json', `${JSON.stringify(rows, null, 2)}\n`);
for (const { major, version, cases, ways, probes, node } of rows) {
  console.error(
    `${major} ${version}: ${cases.length} cases, ${ways.length} ways in, ${probes} probes, Node ${node.join(', ') || 'none'}`,
  );
}
process.exitCode = rows.every(({ node }) => node.length === lines.length) ? 0 : 1;
