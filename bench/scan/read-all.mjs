/** The floor: every source file that git lists is read once, and its bytes are looked through for one word. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = process.argv[2];
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 29,
});
let found = 0;
for (const file of listed.split('\0')) {
  if (!/\.[mc]?[jt]sx?$/.test(file)) continue;
  if (/from 'openai'/.test(readFileSync(`${root}/${file}`, 'latin1'))) found += 1;
}
process.stdout.write(`${found}\n`);
