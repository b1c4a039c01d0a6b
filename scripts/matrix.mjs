/** `npm run test:matrix`: the tests on every Node line that is supported. The npm package `node` carries the binaries. */
import { spawnSync } from 'node:child_process';

const lines = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20', '22', '24'];
const results = lines.map((line) => {
  console.error(`\n=== Node ${line}`);
  const args = [
    '--yes',
    '--package',
    `node@${line}`,
    'node',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
  ];
  const { status } = spawnSync('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return { line, passed: status === 0 };
});
for (const { line, passed } of results) console.error(`Node ${line}: ${passed ? 'green' : 'FAILED'}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
