/** `npm run test:inspector`: the list of tools by the inspector of the protocol's authors, which may not warn of it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../../dist/toolkit/mcp.mjs', import.meta.url));
const project = fileURLToPath(new URL('project', import.meta.url));

/** It wants a newer Node than the oldest that we serve, and is too large to be installed with everything else. */
const carried = ['--yes', '--package', 'node@22', '--package', '@modelcontextprotocol/inspector@2.12', 'mcp-inspector'];
const asked = ['--cli', '--method', 'tools/list', '--strict', 'node', server, '--root', project];

const { status, stdout, stderr } = spawnSync('npx', [...carried, ...asked], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const warnings = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm '));
if (status !== 0 || warnings.length > 0) {
  process.stderr.write(`${warnings.join('\n')}\nThe inspector ended with ${status}.\n`);
  process.exitCode = 1;
} else {
  const { tools } = JSON.parse(stdout);
  process.stdout.write(`The inspector has no warning on ${tools.length} tools.\n`);
}
