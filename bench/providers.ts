/**
 * `npm run bench:providers [-- --rounds 200 --imports 5 --only openai --json]`: what one plain call costs with each
 * provider's SDK beyond a bare one, over loopback, and what each drop-in costs to import beyond the SDK. Prints medians,
 * asserts nothing; a row that fails is named, and the others go on.
 */
import { parseArgs } from 'node:util';
import { AmplitudeAI } from 'amplitude-ai';
import { contracts, type Row } from '../test/providers/contracts.ts';
import { startLoopback } from '../test/providers/loopback.ts';
import { type ImportCost, importCostOf } from './provider-import.ts';
import { type Overhead, overheadOf } from './provider-overhead.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    imports: { type: 'string', default: '5' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

interface Figures {
  readonly id: string;
  readonly sdk: string | undefined;
  readonly call?: Overhead;
  readonly import?: ImportCost;
  readonly failed?: string;
}

/** One row takes some seconds; one whose server waits for something else would take for ever. */
const PATIENCE_MS = 90_000;

async function withinPatience<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function measure({ id, contract }: Row, ai: AmplitudeAI): Promise<Figures> {
  const sdk = contract.majors[0]?.name;
  try {
    const call = await withinPatience(overheadOf(contract, Number(values.rounds), ai));
    return {
      id,
      sdk,
      call,
      import: await withinPatience(importCostOf(contract.provider.facts, Number(values.imports))),
    };
  } catch (error) {
    return { id, sdk, failed: error instanceof Error ? error.message : String(error) };
  }
}

function line({ sdk, call, import: load, failed }: Figures): string {
  if (!call || !load) return `${sdk}: failed: ${failed}`;
  const ratio = ((call.bareUs + call.addedUs) / call.bareUs).toFixed(3);
  return (
    `${sdk}: call ${call.bareUs.toFixed(0)} µs, added ${call.addedUs.toFixed(0)} µs ` +
    `(ratio ${ratio}, noise ${call.noiseUs.toFixed(0)}); import ${load.sdkMs.toFixed(0)} ms, ` +
    `added ${load.addedMs.toFixed(0)} ms (noise ${load.noiseMs.toFixed(0)})`
  );
}

const tenths = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

const ingestion = await startLoopback();
ingestion.play([{ body: '{"code":200}' }]);
const ai = new AmplitudeAI({ apiKey: 'bench', serverUrl: ingestion.url, callSites: false });
const wanted = contracts.filter(({ id }) => values.only === undefined || id === values.only);
const rows: Figures[] = [];
for (const [index, row] of wanted.entries()) {
  process.stderr.write(`${index + 1} of ${wanted.length}: ${row.id}\n`);
  const figures = await measure(row, ai);
  ingestion.play([{ body: '{"code":200}' }]); // It keeps what it got.
  rows.push(figures);
  if (!values.json) process.stdout.write(`${line(figures)}\n`);
}
if (values.json) {
  process.stdout.write(
    `${JSON.stringify({ node: process.version, rounds: Number(values.rounds), rows }, tenths, 2)}\n`,
  );
}
// Clients keep their sockets open for a while.
process.exit(0);
