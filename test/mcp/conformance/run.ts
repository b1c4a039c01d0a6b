/** `npm run test:conformance`: the suite of the protocol's authors, for both eras, on the built server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startBridge } from './bridge.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const repository = here('../../../');
const suite = here('../../../node_modules/@modelcontextprotocol/conformance/dist/index.js');
const known = ['2025-11-25', '2026-07-28'];
/** `npm run test:conformance -- 2026-07-28`: that one alone. */
const revisions = known.filter((one) => process.argv.length < 3 || process.argv.includes(one));

/** The suite asks for more than the oldest Node that we serve. */
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 22;
const [command, first] = isNewEnough ? [process.execPath, []] : ['npx', ['--yes', '-p', 'node@22', 'node']];

for (const revision of revisions) {
  const bridge = await startBridge(process.execPath, [`${repository}dist/toolkit/mcp.mjs`], repository);
  const baseline = here(`baseline-${revision}.yml`);
  const args = [suite, 'server', '--url', bridge.url, '--requirements', revision, '--expected-failures', baseline];
  const child = spawn(command, [...first, ...args], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const [code]: (number | null)[] = await once(child, 'exit');
  await bridge.close();
  if (code !== 0) process.exitCode = 1;
}
