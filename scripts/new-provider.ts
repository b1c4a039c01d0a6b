/**
 * `npm run new:provider -- acme --package @acme/sdk --client Acme --call chat.complete`: begins a provider row from the
 * SDK that is installed. The contract that it writes is red until every case is shown.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    package: { type: 'string' },
    client: { type: 'string' },
    call: { type: 'string' },
    host: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [id] = positionals;
const usage = `Usage: npm run new:provider -- <id> --package <npm name> --client <class> --call <method path> [--host api.acme.com]
Install the SDK first: npm install --save-dev <npm name>`;

function stop(reason: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}

if (values.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const { package: name, client, call, host } = values;
if (!id || !name || !client || !call) stop('An id, --package, --client and --call are needed.');
if (!/^[a-z][a-z0-9-]*$/.test(id)) stop(`The id ${JSON.stringify(id)} must be small letters, digits and dashes.`);
const folder = `src/providers/${id}`;
if (existsSync(folder)) stop(`${folder} exists already.`);
if (!existsSync(`node_modules/${name}/package.json`)) stop(`${name} is not installed.`);
const { version } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
const sdk = await import(name);
const isDefault = sdk.default?.name === client;
if (!isDefault && typeof sdk[client] !== 'function') {
  const found = Object.keys(sdk).filter((key) => typeof sdk[key] === 'function');
  stop(`${name} ${version} exports no class ${client}; it exports ${found.join(', ')}.`);
}
const camel = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const label = client;
const imported = isDefault ? `import ${client} from '${name}';` : `import { ${client} } from '${name}';`;
const typed = isDefault ? `import type ${client} from '${name}';` : `import type { ${client} } from '${name}';`;
const method = call
  .split('.')
  .map((key) => `['${key}']`)
  .join('');
const [major = 0] = String(version).split('.').map(Number);

const files: Record<string, string> = {
  'facts.ts': `import { defineFacts } from '../facts.ts';

export const ${camel}Facts = defineFacts({
  id: '${id}',
  label: '${label}',
  dropin: '${id}',
  package: { name: '${name}', range: '>=${version} <${major + 1}' },
  clients: [{ name: '${client}'${isDefault ? ', isDefault: true' : ''} }],
  operations: [{ path: '${call}', kind: 'chat' }],
  hosts: [${host ? `'${host}'` : ''}],
  example: \`${imported}

const client = new ${client}({ apiKey: process.env.API_KEY });
const answer = await client.${call}({
  model: 'a-model',
  messages: [{ role: 'user', content: 'What is retention?' }],
});
console.log(answer);
\`,
});
`,
  'chat.ts': `${typed}
import type { LlmRequest, LlmResponse } from '../../../schema/llm-call.ts';
import type { OperationReader, StreamReader } from '../provider.ts';

type Method = ${client}${method};
type Params = Parameters<Method>[0];
type Result = Extract<Awaited<ReturnType<Method>>, { model: unknown }>;

function readRequest(params: Params): LlmRequest {
  return { model: params.model, isStreaming: false };
}

function readResponse(result: Result): LlmResponse {
  return { model: result.model };
}

function readStream(): StreamReader<unknown> {
  return { read: () => false, end: () => ({}) };
}

export const chatReader: OperationReader<Params, Result, unknown> = {
  kind: 'chat',
  request: readRequest,
  response: readResponse,
  stream: readStream,
};
`,
  'index.ts': `${typed}
import { defineProvider } from '../provider.ts';
import { chatReader } from './chat.ts';
import { ${camel}Facts } from './facts.ts';

export const ${camel}Provider = defineProvider<${client}>()(
  ${camel}Facts,
  { '${call}': chatReader },
  (Client) => new Client({ apiKey: 'unused' }),
);
`,
  'contract/index.ts': `import * as sdk from '${name}';
import { caseNames, type Contract } from '../../contract.ts';
import { ${camel}Provider } from '../index.ts';

const contract: Contract = {
  provider: ${camel}Provider,
  majors: [{ name: '${name} ${major}', installed: '${name}', module: sdk }],
  client: (module, url) => Reflect.construct(Reflect.get(module, '${client}'), [{ apiKey: 'key', baseURL: url }]),
  // Each case becomes { replies, run }, or a sentence that says why the vendor's API makes it impossible.
  cases: Object.fromEntries(caseNames.map((name) => [name, 'not shown'])) as Contract['cases'], // One of each name.
  probes: {},
};

export default contract;
`,
};

for (const [file, text] of Object.entries(files)) {
  await mkdir(dirname(`${folder}/${file}`), { recursive: true });
  await writeFile(`${folder}/${file}`, text);
}
await addRow('src/providers/all-facts.ts', `import { ${camel}Facts } from './${id}/facts.ts';`, `${camel}Facts`);
await addRow('src/providers/all.ts', `import { ${camel}Provider } from './${id}/index.ts';`, `${camel}Provider`);
process.stdout.write(`Wrote ${Object.keys(files).length} files to ${folder}/ and its row to src/providers/all.ts and all-facts.ts. Next:
  1. ${folder}/chat.ts: read requests, answers and streams into the values of schema/llm-call.ts
  2. ${folder}/contract/: the vendor's answers, as they come over the wire, and a program for every case
  3. npx vitest run test/providers/contract.test.ts -t ${id}
  4. npm run generate: drop-in, package.json, docs
`);

/** A line of import, and a place at the end of the list. */
async function addRow(file: string, line: string, row: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const listed = text.replace(/,?\s*\];\s*$/, `, ${row}];\n`);
  if (listed === text) throw new Error(`${file} does not end with a list; add ${row} by hand.`);
  await writeFile(file, `${line}\n${listed}`);
}
