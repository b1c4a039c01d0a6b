import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { startOpenAIStandIn } from '../test/standins/index.ts';

/**
 * Records what the published instrumentations send, as `test/otel/recorded/<instrumentation>.json`: the bodies of their
 * OTLP requests. They are installed into a folder of their own, which goes again. By name: only those.
 */
const recorders = {
  openinference: {
    program: 'openinference',
    packages: ['@arizeai/openinference-instrumentation-openai@4', '@arizeai/openinference-core'],
  },
  traceloop: { program: 'traceloop', packages: ['@traceloop/instrumentation-openai@0.27'] },
  // Of the time when it had attributes of its own.
  'traceloop-before': { program: 'traceloop', packages: ['@traceloop/instrumentation-openai@0.21'] },
  opentelemetry: { program: 'opentelemetry', packages: ['@opentelemetry/instrumentation-openai@0.21'] },
  langfuse: { program: 'langfuse', packages: ['@langfuse/openai@5', '@langfuse/otel@5', '@langfuse/tracing@5'] },
  openlit: { program: 'openlit', packages: ['openlit@1'] },
} as const satisfies Readonly<Record<string, { program: string; packages: readonly string[] }>>;
const common = [
  'openai@5',
  '@opentelemetry/api@1.9',
  '@opentelemetry/instrumentation',
  '@opentelemetry/sdk-trace-node@2',
  '@opentelemetry/exporter-trace-otlp-http',
];

const usage = { uncachedInput: 12, cacheRead: 100, output: 9, reasoning: 4 };
const text = 'Retention is the share of users who come back.';
const answers = [
  { text, usage },
  { text, usage },
  { toolCalls: [{ name: 'get_weather', arguments: { city: 'Paris' } }], usage },
  { text: 'Sunny.', toolCalls: [], usage },
  { usage: { uncachedInput: 4, output: 0 } },
  { error: { status: 400, message: 'No such thing.' } },
];

const programs = fileURLToPath(new URL('record-otlp', import.meta.url));
const recorded = fileURLToPath(new URL('../test/otel/recorded', import.meta.url));

type Recorder = (typeof recorders)[keyof typeof recorders];

async function record(name: string, { program, packages }: Recorder): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'record-otlp-'));
  const standIn = await startOpenAIStandIn();
  const bodies: unknown[] = [];
  const collector = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const body = Buffer.concat(chunks);
    if (request.url?.endsWith('/v1/traces')) {
      bodies.push(JSON.parse((request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()));
    }
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  try {
    cpSync(programs, folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    execFileSync('npm', ['install', ...common, ...packages], { cwd: folder, stdio: 'ignore' });
    standIn.enqueue(...answers);
    const { port } = collector.address() as AddressInfo; // It listens on a port.
    const { stderr } = await promisify(execFile)(process.execPath, [`${program}.cjs`], {
      cwd: folder,
      env: {
        ...process.env,
        OPENAI_API_KEY: 'key',
        OPENAI_BASE_URL: standIn.url,
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
        OTEL_SERVICE_NAME: 'support-bot',
        OTEL_NODE_RESOURCE_DETECTORS: 'none',
      },
    });
    console.error(stderr);
    mkdirSync(recorded, { recursive: true });
    writeFileSync(join(recorded, `${name}.json`), `${JSON.stringify(bodies.map(withoutHost), undefined, 1)}\n`);
    console.error(`${name}: ${bodies.length} requests`);
  } finally {
    collector.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Vectors are long, and say the same with fewer numbers. */
const LONGEST_LIST = 16;

/** Where it was recorded is nobody's business; without detectors some services have the name of a path. */
function withoutHost(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value) => {
    if (typeof value === 'string' && value.startsWith('unknown_service')) return 'support-bot';
    if (!Array.isArray(value)) return value;
    if (key === 'values') return value.slice(0, LONGEST_LIST);
    return key === 'attributes' ? value.filter((one) => !/^(host|process|os)\.|stacktrace$/.test(one?.key)) : value;
  });
}

const wanted = process.argv.slice(2);
for (const [name, recorder] of Object.entries(recorders)) {
  if (wanted.length === 0 || wanted.includes(name)) await record(name, recorder);
}
