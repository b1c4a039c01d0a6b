/** `npm run demo`: scan → rewrite → run → verified, on a copy of the example app, driven over MCP. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import Table from 'cli-table3';
import pc from 'picocolors';
import { validateEvent } from '../../schema/validate.ts';
import { startInbox } from '../../src/inbox/index.ts';
import { startAnthropicStandIn, startOpenAIStandIn } from '../../test/standins/index.ts';
import { CodingAgent, type FoundSite } from './coding-agent.ts';
import { rowOf, unseenSites } from './seen.ts';
import { repository, stageApp } from './stage-app.ts';

const run = promisify(execFile);
const say = (text = '') => process.stdout.write(`${text}\n`);
const step = (text: string) => say(`\n${pc.bold(pc.cyan('▸'))} ${pc.bold(text)}`);
const at = ({ file, line, column }: { file: string; line: number; column: number }) => `${file}:${line}:${column}`;
const failures: string[] = [];
const expectThat = (holds: boolean, otherwise: string) => {
  if (!holds) failures.push(otherwise);
};

const started = performance.now();
const app = await stageApp();
const known: { callSites: FoundSite[]; lookAlikes: FoundSite[] } = JSON.parse(
  await readFile(`${app}/expected-sites.json`, 'utf8'),
);
const agent = new CodingAgent();
await agent.connect(app);

step('Scan');
const before = await agent.scan();
say(`  ${before.coverage.instrumented} of ${before.coverage.total} call sites recorded (${before.coverage.percent} %)`);
expectThat(before.coverage.percent === 0, 'The app was not at 0 % before the rewrite.');
expectThat(
  JSON.stringify(before.sites.map(at)) === JSON.stringify(known.callSites.map(at)),
  `The scan and the list of true call sites differ: found ${before.sites.map(at).join(', ')}.`,
);

step('Rewrite');
const preview = await agent.preview();
for (const { diff } of preview.files) {
  for (const line of diff.split('\n')) {
    if (/^[-+](?![-+])/.test(line)) say(`  ${line.startsWith('+') ? pc.green(line) : pc.red(line)}`);
  }
}
const linesOf = async (file: string) => (await readFile(`${app}/${file}`, 'utf8')).split('\n');
const lookAlikes = await Promise.all(
  known.lookAlikes.map(async ({ file, line }) => ({ file, text: (await linesOf(file))[line - 1] ?? '' })),
);
const { written } = await agent.apply(preview.planId);
say(`  ${written.length} files written`);
for (const { file, text } of lookAlikes) {
  expectThat(
    (await linesOf(file)).includes(text),
    `${file} holds a look-alike, and its line was rewritten: ${text.trim()}`,
  );
}

step('Type-check');
await run(process.execPath, [`${repository}node_modules/typescript/bin/tsc`, '-p', '.'], { cwd: app }).then(
  () => say('  no error'),
  ({ stdout }: { stdout: string }) => failures.push(`The rewritten app does not type-check:\n${stdout}`),
);

step('Run');
const [inbox, openai, anthropic] = await Promise.all([
  startInbox({
    validate: (event) => validateEvent(event).map(({ property, message }) => ({ message: `${property}: ${message}` })),
  }),
  startOpenAIStandIn(),
  startAnthropicStandIn(),
]);
const { stdout } = await run(process.execPath, ['--import', import.meta.resolve('tsx'), 'src/main.ts'], {
  cwd: app,
  env: {
    ...process.env,
    OPENAI_API_KEY: 'demo',
    ANTHROPIC_API_KEY: 'demo',
    OPENAI_BASE_URL: openai.url,
    ANTHROPIC_BASE_URL: anthropic.url,
    AMPLITUDE_AI_API_KEY: 'demo-key',
    AMPLITUDE_AI_SERVER_URL: inbox.url,
    AMPLITUDE_AI_CALL_SITES: 'true',
  },
});
say(pc.dim(stdout.trimEnd().replace(/^/gm, '  ')));

step('Verified');
const after = await agent.scan();
const table = new Table({
  head: ['event', 'call site', 'model or tool', 'tokens', 'cost', 'latency', 'schema'],
  style: { head: [], border: [], compact: true },
});
for (const received of inbox.events) {
  const { event, site, model, tokens, cost, latency, problems } = rowOf(received);
  table.push([event, site, model, tokens, cost, latency, problems ? pc.red(problems) : pc.green('valid')]);
}
say(table.toString());
const unseen = unseenSites(after.sites, inbox.events);
const invalid = inbox.events.filter(({ problems }) => problems.length > 0);
expectThat(after.coverage.percent === 100, `Coverage is ${after.coverage.percent} % after the rewrite.`);
expectThat(unseen.length === 0, `No event came from ${unseen.map(at).join(', ')}.`);
expectThat(invalid.length === 0, `${invalid.length} events do not fit the schema.`);
say(
  `  coverage ${before.coverage.percent} % → ${after.coverage.percent} %, ` +
    `${after.sites.length - unseen.length} of ${after.sites.length} call sites seen, ` +
    `${inbox.events.length - invalid.length} of ${inbox.events.length} events valid, ` +
    `${((performance.now() - started) / 1000).toFixed(1)} s`,
);

await Promise.all([agent.close(), inbox.close(), openai.close(), anthropic.close()]);
for (const failure of failures) say(pc.red(`✗ ${failure}`));
process.exitCode = failures.length > 0 ? 1 : 0;
